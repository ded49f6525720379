package dev.catraca.payments;

import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks payments as they were typed and finds their invoices, all by at most two statements. */
@Component
class ReadPayments {

    private static final long MAX_AMOUNT = 100_000_000_000L;
    private static final int MAX_REFERENCE = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final Invoices invoices;
    private final OrganizationClock clock;

    ReadPayments(Invoices invoices, OrganizationClock clock) {
        this.invoices = invoices;
        this.clock = clock;
    }

    /** A payment that may be recorded if its invoice, not locked yet, still takes money. */
    record Sound(Invoice invoice, NewPayment payment, LocalDate receivedOn) {}

    /** One that is sound, or why it isn't. */
    record Reading(@Nullable Sound sound, @Nullable Refusal why) {}

    List<Reading> all(List<NewImport> wanted) {
        var byId = invoices.all(
                wanted.stream().map(NewImport::invoice).filter(Objects::nonNull).toList());
        var numbers =
                wanted.stream().map(NewImport::number).filter(Objects::nonNull).toList();
        var byNumber = numbers.isEmpty() ? Map.<Long, Invoice>of() : invoices.byNumber(numbers);
        var today = clock.today();
        return wanted.stream().map(each -> read(each, byId, byNumber, today)).toList();
    }

    private static Reading read(
            NewImport wanted, Map<InvoiceId, Invoice> byId, Map<Long, Invoice> byNumber, LocalDate today) {
        try {
            var payment = checked(wanted, today);
            return new Reading(
                    new Sound(invoice(wanted, byId, byNumber), payment, Objects.requireNonNull(payment.receivedOn())),
                    null);
        } catch (Refusal refused) {
            return new Reading(null, refused);
        }
    }

    private static NewPayment checked(NewImport named, LocalDate today) {
        var wanted = named.payment();
        var receivedOn = wanted.receivedOn() == null ? today : wanted.receivedOn();
        var checks = new Checks();
        checks.that(named.invoice() != null || named.number() != null, "invoice_id", "required");
        checks.that(named.invoice() == null || named.number() == null, "number", "not_allowed");
        checks.that(wanted.amount().isPositive(), "amount", "not_positive");
        checks.that(wanted.amount().amount() <= MAX_AMOUNT, "amount", "too_big", MAX_AMOUNT);
        checks.that(!receivedOn.isAfter(today), "received_on", "future_date");
        checks.that(!receivedOn.isBefore(FIRST_DAY), "received_on", "date_out_of_range");
        var reference = checks.optionalLine("reference", wanted.reference(), MAX_REFERENCE);
        checks.refuseIfAny();
        return new NewPayment(wanted.amount(), wanted.method(), receivedOn, reference);
    }

    private static Invoice invoice(NewImport wanted, Map<InvoiceId, Invoice> byId, Map<Long, Invoice> byNumber) {
        var found = wanted.invoice() != null ? byId.get(wanted.invoice()) : byNumber.get(wanted.number());
        if (found == null) {
            throw new Refusal.NotFound(wanted.invoice() != null ? "invoice_id" : "number");
        }
        return found;
    }
}
