package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ACCESS_WRITE;

import dev.catraca.catalog.ProductId;
import dev.catraca.identity.Needs;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.Ids;
import dev.catraca.once.Once;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seats;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** + Vincular acesso: a free seat of an invoice goes to a student, who may be made in place. */
@Controller
@RequestMapping("/admin/invoices/{id}/seats")
class SeatPages {

    private final Seats seats;
    private final AssignSheets sheets;
    private final StudentChoices students;
    private final Once once;

    SeatPages(Seats seats, AssignSheets sheets, StudentChoices students, Once once) {
        this.seats = seats;
        this.sheets = sheets;
        this.students = students;
        this.once = once;
    }

    private record Wanted(StudentChoices.Wanted student, ProductId product, ReleaseRule release, boolean allowRepeat) {}

    @Needs(ACCESS_WRITE)
    @GetMapping("/new")
    String blank(@PathVariable UUID id, Form form, Screen screen, Model model) {
        var place = screen.place();
        Ids.read(place.param("product_id")).ifPresent(product -> form.fill("product_id", product));
        return page(id, form.fill("release", place.has("release") ? place.param("release") : null), screen, model);
    }

    @Needs(ACCESS_WRITE)
    @PostMapping
    String assign(
            @PathVariable UUID id,
            Form form,
            Flash flash,
            Screen screen,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (form.checked("find")) {
            return page(id, form, screen, model);
        }
        return form.submit(
                () -> new Wanted(
                        students.read(form, screen),
                        new ProductId(form.requiredId("product_id")),
                        form.requiredOption("release", ReleaseRule.class),
                        form.checked("allow_repeat")),
                wanted -> {
                    var done = once.run(FormKey.of(form), () -> give(new InvoiceId(id), wanted));
                    FormKey.say(done.repeated(), flash, "invoices.seat_assigned");
                    return onward(id, wanted, done.result(), form, request, response);
                },
                () -> page(id, form, screen, model));
    }

    /** Gives the student's id, so that the next form can say who it was. */
    private String give(InvoiceId invoice, Wanted wanted) {
        var student = students.make(wanted.student());
        seats.assign(invoice, new NewAssignment(wanted.product(), student, wanted.release(), wanted.allowRepeat()));
        return student.toString();
    }

    private static String onward(
            UUID id,
            Wanted wanted,
            String student,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = "/admin/invoices/" + id;
        if (!form.checked("again")) {
            return Modal.leave(page, request, response);
        }
        var query =
                "product_id=%s&release=%s&last=%s".formatted(wanted.product().value(), wanted.release(), student);
        return Modal.again(page, page + "/seats/new", query, request, response);
    }

    /** What the form would do as it stands. */
    @Needs(ACCESS_WRITE)
    @PostMapping("/preview")
    String preview(@PathVariable UUID id, Form form, Screen screen, Model model) {
        var sheet = sheets.open(new InvoiceId(id), form, screen);
        model.addAttribute("effect", sheet.effect());
        return "admin/seats/_words";
    }

    /** Who the new student of a form may be already, as far as it is typed. */
    @Needs(ACCESS_WRITE)
    @PostMapping("/alike")
    String alike(@PathVariable UUID id, Form form, Screen screen, Model model) {
        var sheet = sheets.open(new InvoiceId(id), form, screen);
        model.addAttribute("form", form);
        model.addAttribute("student", sheet.student());
        return "admin/seats/_alike";
    }

    private String page(UUID id, Form form, Screen screen, Model model) {
        model.addAttribute("sheet", sheets.open(new InvoiceId(id), form, screen));
        model.addAttribute("form", form);
        return "admin/seats/assign";
    }
}
