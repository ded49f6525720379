package dev.catraca.web.admin;

import dev.catraca.courses.Courses;
import dev.catraca.customers.Customers;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceLine;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.LineId;
import dev.catraca.invoices.Reversal;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.Organization.OnReversal;
import dev.catraca.organizations.Organizations;
import dev.catraca.seats.Loss;
import dev.catraca.seats.Seats;
import dev.catraca.web.Form;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds out who would lose what, with their names. */
@Component
class LossSheets {

    private final Invoices invoices;
    private final Seats seats;
    private final Customers customers;
    private final Courses courses;
    private final Organizations organizations;

    LossSheets(Invoices invoices, Seats seats, Customers customers, Courses courses, Organizations organizations) {
        this.invoices = invoices;
        this.seats = seats;
        this.customers = customers;
        this.courses = courses;
        this.organizations = organizations;
    }

    LossSheet of(InvoiceId invoice, Reversal why) {
        return of(invoice, why, List.of());
    }

    /** The lines matter to a refund only. */
    LossSheet of(InvoiceId id, Reversal why, Collection<LineId> lines) {
        var losses = seats.losses(id, why, lines);
        return new LossSheet(
                why, policy(why), rows(losses), reserved(invoices.get(id), why, lines), csv(id, why, lines));
    }

    /** Keeps others from changing who would lose what until the transaction ends. */
    void lock(InvoiceId id) {
        customers.lock(invoices.get(id).customer());
        invoices.lock(id);
    }

    /** Refuses a confirmation of something else than what was shown. */
    void refuseUnlessSeen(LossSheet now, Form form) {
        if (!now.rows().isEmpty() && !now.mark().equals(form.value("seen"))) {
            throw new Refusal.Conflict("losses_unseen");
        }
    }

    private List<LossSheet.Row> rows(List<Loss> losses) {
        var names = customers.all(losses.stream().map(Loss::student).distinct().toList());
        var titles = courses.titles(losses.stream().map(Loss::course).distinct().toList());
        return losses.stream()
                .map(loss -> new LossSheet.Row(
                        loss.student(),
                        Objects.requireNonNull(names.get(loss.student())).name(),
                        titles.getOrDefault(loss.course(), ""),
                        loss.keeps()))
                .sorted(Comparator.comparing(LossSheet.Row::keeps)
                        .thenComparing(LossSheet.Row::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(LossSheet.Row::course)
                        .thenComparing(row -> row.student().value()))
                .toList();
    }

    /** Seats that wait for somebody's payment and would be over; a dispute leaves them unless it ends what it touches. */
    private int reserved(Invoice invoice, Reversal why, Collection<LineId> lines) {
        return switch (why) {
            case VOID -> invoice.seats().reserved();
            case REFUND ->
                invoice.lines().stream()
                        .filter(line -> lines.contains(line.id()))
                        .map(InvoiceLine::seats)
                        .mapToInt(each -> each.reserved())
                        .sum();
            case DISPUTE -> policy(why) == OnReversal.END ? invoice.seats().reserved() : 0;
        };
    }

    private OnReversal policy(Reversal why) {
        var policies = organizations.current().policies();
        return switch (why) {
            case VOID -> policies.voiding();
            case REFUND -> policies.refund();
            case DISPUTE -> policies.chargeback();
        };
    }

    private static String csv(InvoiceId invoice, Reversal why, Collection<LineId> lines) {
        var named = lines.stream().map(line -> "&line=" + line.value()).collect(Collectors.joining());
        return "/admin/invoices/" + invoice.value() + "/losses.csv?why=" + why + named;
    }
}
