package dev.catraca.payments;

import static dev.catraca.ledger.Account.SALES;
import static dev.catraca.ledger.Account.cash;
import static dev.catraca.ledger.Account.credit;

import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Refusal;
import dev.catraca.ledger.EntryId;
import dev.catraca.ledger.Ledger;
import dev.catraca.ledger.NewEntry;
import dev.catraca.organizations.OrganizationClock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a payer contests at their bank: all of a payment that is still here. A bank asks nobody, so losing is never
 * refused: the excess is taken from the customer's credit as far as it is there, and the rest is a sale less.
 */
@Component
class DisputePayment {

    private final DisputeRows rows;
    private final RefundRows refunds;
    private final Held.Locking locking;
    private final Invoices invoices;
    private final Ledger ledger;
    private final OrganizationClock clock;

    DisputePayment(
            DisputeRows rows,
            RefundRows refunds,
            Held.Locking locking,
            Invoices invoices,
            Ledger ledger,
            OrganizationClock clock) {
        this.rows = rows;
        this.refunds = refunds;
        this.locking = locking;
        this.invoices = invoices;
        this.ledger = ledger;
        this.clock = clock;
    }

    Dispute open(PaymentId payment, String reason) {
        var held = locking.lock(payment);
        RefundPayment.refuseUnlessOurs(held);
        var nothing = Money.zero(held.whole().currency());
        var id = DisputeId.next();
        rows.insert(new Dispute(
                id,
                payment,
                held.invoice().id(),
                held.payment().customer(),
                held.whole(),
                DisputeState.OPEN,
                reason,
                null,
                clock.instant(),
                null,
                nothing,
                nothing,
                null));
        if (!held.voided()) {
            invoices.dispute(held.invoice().id());
        }
        return rows.find(id).orElseThrow();
    }

    Dispute lose(DisputeId id, @Nullable String reason) {
        var payment = find(id).payment();
        var held = locking.lock(payment);
        var dispute = find(id);
        if (dispute.state() != DisputeState.OPEN) {
            throw new Refusal.Conflict("dispute_closed");
        }
        var fromCredit = held.fromCredit(held.excess());
        var entry = NewEntry.of("DISPUTE_LOST", id.value())
                .because(dispute.reason())
                .debit(SALES, dispute.amount().minus(fromCredit))
                .debit(credit(dispute.customer().value()), fromCredit)
                .credit(cash(held.payment().method().name()), dispute.amount());
        ledger.post(entry);
        refunds.move(payment, dispute.amount());
        if (held.applied().isPositive()) {
            invoices.loseDispute(dispute.invoice(), held.applied());
        }
        return close(dispute, DisputeState.LOST, reason, held.applied(), fromCredit, entry.id());
    }

    /** Also one that was lost: banks change their minds, and people click on the wrong word. */
    Dispute win(DisputeId id, @Nullable String reason) {
        var held = locking.lock(find(id).payment());
        var dispute = find(id);
        switch (dispute.state()) {
            case WON -> throw new Refusal.Conflict("dispute_closed");
            case LOST -> takeBack(dispute, held, reason);
            case OPEN -> {}
        }
        var nothing = Money.zero(dispute.amount().currency());
        var won = close(dispute, DisputeState.WON, reason, nothing, nothing, null);
        if (!rows.anyStandsFor(dispute.invoice())) {
            invoices.undispute(dispute.invoice());
        }
        return won;
    }

    private void takeBack(Dispute lost, Held held, @Nullable String reason) {
        var customer = credit(lost.customer().value());
        ledger.post(NewEntry.reversing(
                        Objects.requireNonNull(lost.entry()),
                        "DISPUTE_WON",
                        lost.id().value(),
                        reason == null ? lost.reason() : reason)
                .debit(cash(held.payment().method().name()), lost.amount())
                .credit(customer, held.voided() ? lost.credited().plus(lost.applied()) : lost.credited())
                .credit(
                        SALES,
                        held.voided()
                                ? lost.amount().minus(lost.credited()).minus(lost.applied())
                                : lost.amount().minus(lost.credited())));
        refunds.move(lost.payment(), lost.amount().negated());
        invoices.regain(lost.invoice(), lost.applied());
    }

    private Dispute close(
            Dispute dispute,
            DisputeState state,
            @Nullable String reason,
            Money applied,
            Money credited,
            @Nullable EntryId entry) {
        var closed = new Dispute(
                dispute.id(),
                dispute.payment(),
                dispute.invoice(),
                dispute.customer(),
                dispute.amount(),
                state,
                dispute.reason(),
                reason,
                dispute.openedAt(),
                clock.instant(),
                applied,
                credited,
                entry);
        rows.close(closed, clock.today());
        return closed;
    }

    private Dispute find(DisputeId id) {
        return rows.find(id).orElseThrow(() -> new Refusal.NotFound("id"));
    }
}
