package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ACCESS_WRITE;

import dev.catraca.customers.CustomerId;
import dev.catraca.identity.Needs;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Refusal;
import dev.catraca.once.Once;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.NewHolder;
import dev.catraca.seats.Seats;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What becomes of an assigned seat: another student, none, opened before the payment; and back again. */
@Controller
@RequestMapping("/admin/invoices/{id}/seats/{seat}")
class HolderPages {

    private static final int MAX_REASON = 500;

    private final HolderSheets sheets;
    private final StudentChoices students;
    private final Seats seats;
    private final Invoices invoices;
    private final Once once;

    HolderPages(HolderSheets sheets, StudentChoices students, Seats seats, Invoices invoices, Once once) {
        this.sheets = sheets;
        this.students = students;
        this.seats = seats;
        this.invoices = invoices;
        this.once = once;
    }

    private static final String ACTS = "/{act:swap|unassignment|release|return}";

    @Needs(ACCESS_WRITE)
    @GetMapping(ACTS)
    String ask(
            @PathVariable UUID id,
            @PathVariable UUID seat,
            @PathVariable String act,
            Form form,
            Screen screen,
            Model model) {
        return page(id, seat, act, form, screen, model);
    }

    @Needs(ACCESS_WRITE)
    @PostMapping(ACTS)
    String act(
            @PathVariable UUID id,
            @PathVariable UUID seat,
            @PathVariable String act,
            Form form,
            Flash flash,
            Screen screen,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (form.checked("find")) {
            return page(id, seat, act, form, screen, model);
        }
        return form.submit(
                () -> read(id, seat, act, form, screen),
                work -> {
                    var done = once.run(FormKey.of(form), () -> {
                        refuseIfChanged(id, seat, form);
                        return work.get();
                    });
                    say(done, id, seat, act, flash);
                    return Modal.leave("/admin/invoices/" + id, request, response);
                },
                () -> page(id, seat, act, form, screen, model));
    }

    /** The work gives what there is to say about it. */
    private Supplier<String> read(UUID invoice, UUID id, String act, Form form, Screen screen) {
        var seat = sheets.seat(invoice, id).id();
        var reason = form.text("reason", MAX_REASON);
        return switch (act) {
            case "swap" -> {
                var student = students.read(form, screen);
                yield () -> {
                    seats.swap(seat, holder(students.make(student), reason, form));
                    return "invoices.seat_swapped";
                };
            }
            case "unassignment" ->
                () -> {
                    seats.unassign(seat, reason);
                    return "invoices.seat_unassigned";
                };
            case "release" ->
                () -> {
                    seats.release(seat, reason);
                    return "invoices.seat_released";
                };
            default ->
                () -> {
                    giveBack(invoice, id, reason, form);
                    return "invoices.seat_returned";
                };
        };
    }

    private static NewHolder holder(CustomerId student, @Nullable String reason, Form form) {
        return new NewHolder(student, reason, form.checked("confirm_started"), form.checked("allow_repeat"));
    }

    /** The seat itself if somebody else has it now, else whichever is free. */
    private void giveBack(UUID invoice, UUID id, @Nullable String reason, Form form) {
        var seat = sheets.seat(invoice, id);
        var past = sheets.past(seat);
        if (seat.isAssigned()) {
            seats.swap(seat.id(), new NewHolder(past.student(), reason, form.checked("confirm_started"), true));
        } else {
            seats.assign(seat.invoice(), new NewAssignment(seat.product(), past.student(), past.release(), true));
        }
    }

    /** What somebody else did while the form was open is said, before anything is done to the wrong student. */
    private void refuseIfChanged(UUID invoice, UUID id, Form form) {
        invoices.lock(new InvoiceId(invoice));
        var holder = sheets.seat(invoice, id).student();
        var expected = Ids.read(form.value("held_by")).map(CustomerId::new).orElse(null);
        if (expected != null && holder != null && !holder.equals(expected)) {
            throw new Refusal.Conflict("seat_changed", sheets.nameOf(holder));
        }
    }

    /** What can be taken back says where. */
    private static void say(Once.Outcome done, UUID invoice, UUID seat, String act, Flash flash) {
        if (done.repeated() || act.equals("release") || act.equals("return")) {
            FormKey.say(done.repeated(), flash, done.result());
        } else {
            var back = "/admin/invoices/%s/seats/%s/return".formatted(invoice, seat);
            flash.point(back, "web.undo", done.result());
        }
    }

    private String page(UUID invoice, UUID id, String act, Form form, Screen screen, Model model) {
        var seat = sheets.seat(invoice, id);
        model.addAttribute("form", form);
        if (!act.equals("return") && !seat.isAssigned()) {
            model.addAttribute("address", "/admin/invoices/" + invoice);
            return "admin/seats/gone";
        }
        var sheet = act.equals("return") ? sheets.openPast(seat, form, screen) : sheets.open(seat, form, screen);
        form.fill("held_by", seat.student());
        model.addAttribute("sheet", sheet);
        return "admin/seats/" + act;
    }
}
