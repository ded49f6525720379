package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ACCESS_READ;
import static dev.catraca.identity.Permission.ACCESS_WRITE;

import dev.catraca.bulk.Bulk;
import dev.catraca.bulk.BulkRow;
import dev.catraca.bulk.BulkRunId;
import dev.catraca.bulk.Subject;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.PageRequest;
import dev.catraca.web.Csv;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was done to many at once: how far it is, what became of each row, and taking it back. */
@Controller
@RequestMapping("/admin/bulk")
class BulkPages {

    private static final int MAX_REASON = 500;
    private static final PageRequest RECENT = PageRequest.of(5, null);

    private final Bulk bulk;

    BulkPages(Bulk bulk) {
        this.bulk = bulk;
    }

    @Needs(ACCESS_READ)
    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Form form, Screen screen, Model model) {
        return page(new BulkRunId(id), form, screen, model);
    }

    /** What was done lately about one thing; its page brings it in. */
    @Needs(ACCESS_READ)
    @GetMapping("/recent")
    String recent(@RequestParam String kind, @RequestParam UUID id, Model model) {
        model.addAttribute("runs", bulk.of(new Subject(kind, id), RECENT).rows());
        return "admin/bulk/_recent";
    }

    /** Asked again and again while rows are being worked off; at the end the whole page is. */
    @Needs(ACCESS_READ)
    @GetMapping("/{id}/progress")
    String progress(@PathVariable UUID id, Model model, HttpServletResponse response) {
        var run = bulk.get(new BulkRunId(id));
        if (!run.state().isAtWork()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("run", run);
        return "admin/bulk/_progress";
    }

    @Needs(ACCESS_READ)
    @GetMapping("/{id}/results.csv")
    void csv(@PathVariable UUID id, Screen screen, HttpServletResponse response) throws IOException {
        var run = bulk.get(new BulkRunId(id));
        var columns = bulk.columns(run);
        var headers = Stream.of(
                        Stream.of("bulk.position"),
                        columns.stream().map("bulk.column."::concat),
                        Stream.of("bulk.result", "bulk.why"))
                .flatMap(part -> part)
                .toList();
        Csv.answer(
                response,
                screen,
                screen.t("bulk.file"),
                headers,
                request ->
                        bulk.rows(run.id(), BulkSheet.filter(screen), request).map(row -> cells(row, columns, screen)));
    }

    private static List<@Nullable String> cells(BulkRow row, List<String> columns, Screen screen) {
        var cells = new ArrayList<@Nullable String>();
        cells.add(String.valueOf(row.position()));
        columns.forEach(column -> cells.add(row.given(column)));
        cells.add(screen.word(row.state()));
        cells.add(BulkSheet.why(screen, row));
        return cells;
    }

    @Needs(ACCESS_WRITE)
    @PostMapping("/{id}/undoing")
    String undo(@PathVariable UUID id, Form form, Flash flash, Screen screen, Model model) {
        var run = new BulkRunId(id);
        return form.submit(
                () -> form.required("reason", MAX_REASON),
                reason -> {
                    bulk.undo(run, reason);
                    flash.say("bulk.undo_began");
                    return "redirect:/admin/bulk/" + id;
                },
                () -> page(run, form, screen, model));
    }

    private String page(BulkRunId id, Form form, Screen screen, Model model) {
        var run = bulk.get(id);
        var after = screen.place().param("after");
        var rows = bulk.rows(id, BulkSheet.filter(screen), PageRequest.of(null, after));
        model.addAttribute("sheet", new BulkSheet(run, bulk.columns(run), rows, bulk.canUndo(run)));
        model.addAttribute("form", form);
        return "admin/bulk/show";
    }
}
