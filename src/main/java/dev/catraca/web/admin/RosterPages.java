package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ACCESS_WRITE;
import static dev.catraca.identity.Permission.CUSTOMERS_WRITE;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.identity.Needs;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.once.Once;
import dev.catraca.rosters.RosterRequest;
import dev.catraca.rosters.Rosters;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Vincular vários: a list of people, what would become of each, then the run. The list travels with the form. */
@Controller
@RequestMapping("/admin/invoices/{id}/seats/many")
class RosterPages {

    private static final String CHOSEN = "chosen";

    private final Rosters rosters;
    private final RosterSheets sheets;
    private final Once once;

    RosterPages(Rosters rosters, RosterSheets sheets, Once once) {
        this.rosters = rosters;
        this.sheets = sheets;
        this.once = once;
    }

    @Needs({ACCESS_WRITE, CUSTOMERS_WRITE})
    @GetMapping
    String blank(@PathVariable UUID id, Form form, Model model) {
        return list(id, form, model);
    }

    @Needs({ACCESS_WRITE, CUSTOMERS_WRITE})
    @PostMapping("/preview")
    String preview(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Form form,
            Model model) {
        if (form.checked("change")) {
            return list(id, form, model);
        }
        return form.submit(
                () -> {
                    form.overrule("list", RosterUpload.text(form, file, rosters));
                    return request(id, form);
                },
                wanted -> preview(wanted, form, model),
                () -> list(id, form, model));
    }

    private String preview(RosterRequest wanted, Form form, Model model) {
        model.addAttribute("sheet", sheets.of(wanted.invoice()));
        model.addAttribute("plan", rosters.plan(wanted));
        model.addAttribute("form", form);
        return "admin/rosters/preview";
    }

    @Needs({ACCESS_WRITE, CUSTOMERS_WRITE})
    @PostMapping
    String start(@PathVariable UUID id, Form form, Flash flash, Model model) {
        return form.submit(
                () -> request(id, form),
                wanted -> {
                    var done = once.run(
                            FormKey.of(form),
                            () -> "/admin/bulk/" + rosters.start(wanted).value());
                    if (done.repeated()) {
                        flash.warn("web.already_done");
                    }
                    return "redirect:" + done.result();
                },
                () -> list(id, form, model));
    }

    private static RosterRequest request(UUID id, Form form) {
        var list = form.value("list").strip();
        if (list.isEmpty()) {
            form.reject("list", "required");
        }
        return new RosterRequest(
                new InvoiceId(id),
                new ProductId(form.requiredId("product_id")),
                form.requiredOption("release", ReleaseRule.class),
                list,
                form.checked("give_again"),
                chosen(form));
    }

    /** By the number of the line, {@code chosen[12]}. */
    private static Map<Integer, CustomerId> chosen(Form form) {
        var chosen = new HashMap<Integer, CustomerId>();
        for (var field : form.rows(CHOSEN)) {
            var line = field.substring(CHOSEN.length() + 1, field.length() - 1);
            if (line.matches("\\d{1,6}")) {
                chosen.put(Integer.valueOf(line), new CustomerId(Objects.requireNonNull(form.id(field))));
            }
        }
        return chosen;
    }

    private String list(UUID id, Form form, Model model) {
        var sheet = sheets.of(new InvoiceId(id));
        form.fill("release", ReleaseRule.ON_FULL_PAYMENT);
        if (sheet.products().size() == 1) {
            form.fill("product_id", sheet.products().getFirst().product().value());
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("form", form);
        return "admin/rosters/list";
    }
}
