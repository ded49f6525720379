package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ACCESS_WRITE;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.identity.Needs;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.Refusal;
import dev.catraca.once.Once;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.SeatId;
import dev.catraca.seats.Seats;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Vagas: giving an invoice's seats to students, and taking them back. */
@Controller
@RequestMapping("/admin/invoices/{id}/seats")
class SeatPages {

    private static final int MAX_REASON = 500;

    private final Seats seats;
    private final InvoiceSheets sheets;
    private final Once once;

    SeatPages(Seats seats, InvoiceSheets sheets, Once once) {
        this.seats = seats;
        this.sheets = sheets;
        this.once = once;
    }

    @Needs(ACCESS_WRITE)
    @GetMapping("/new")
    String blank(@PathVariable UUID id, Form form, Screen screen, Model model) {
        return assigning(id, form, screen, model);
    }

    @Needs(ACCESS_WRITE)
    @PostMapping
    String assign(@PathVariable UUID id, Form form, Flash flash, Screen screen, Model model) {
        if (form.checked("find")) {
            return assigning(id, form, screen, model);
        }
        return form.submit(
                () -> new NewAssignment(
                        new ProductId(form.requiredId("product_id")),
                        new CustomerId(form.requiredId("student_id")),
                        form.requiredOption("release", ReleaseRule.class),
                        form.checked("allow_repeat")),
                wanted -> {
                    var done = once.run(FormKey.of(form), () -> {
                        seats.assign(new InvoiceId(id), wanted);
                        return "/admin/invoices/" + id;
                    });
                    FormKey.say(done.repeated(), flash, "invoices.seat_assigned");
                    return "redirect:" + done.result();
                },
                () -> assigning(id, form, screen, model));
    }

    @Needs(ACCESS_WRITE)
    @PostMapping("/{seat}/unassignment")
    String unassign(
            @PathVariable UUID id, @PathVariable UUID seat, Form form, Flash flash, Screen screen, Model model) {
        if (!seats.get(new SeatId(seat)).invoice().value().equals(id)) {
            throw new Refusal.NotFound("id");
        }
        return form.submit(
                () -> form.required("reason", MAX_REASON),
                reason -> {
                    seats.unassign(new SeatId(seat), reason);
                    flash.say("invoices.seat_unassigned");
                    return "redirect:/admin/invoices/" + id;
                },
                () -> sheets.page(new InvoiceId(id), form, screen, model));
    }

    private String assigning(UUID id, Form form, Screen screen, Model model) {
        return sheets.view("admin/invoices/assign", new InvoiceId(id), form, screen, model);
    }
}
