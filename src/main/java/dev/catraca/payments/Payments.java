package dev.catraca.payments;

import dev.catraca.audit.Audit;
import dev.catraca.audit.Change;
import dev.catraca.audit.Noted;
import dev.catraca.customers.CustomerId;
import dev.catraca.files.Files;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.Organizations;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money in, and out again: mistyped, given back, or asked back by a bank. */
@Component
@Transactional
public class Payments {

    private static final int MAX_REASON = 500;
    private static final int MAX_RECEIPTS = 10;

    private final PaymentRows rows;
    private final RecordPayments recordPayments;
    private final ReversePayment reversePayment;
    private final RefundPayment refundPayment;
    private final DisputePayment disputePayment;
    private final RefundRows refunds;
    private final DisputeRows disputes;
    private final Invoices invoices;
    private final Files files;
    private final Organizations organizations;
    private final OrganizationClock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Payments(
            PaymentRows rows,
            RecordPayments recordPayments,
            ReversePayment reversePayment,
            RefundPayment refundPayment,
            DisputePayment disputePayment,
            RefundRows refunds,
            DisputeRows disputes,
            Invoices invoices,
            Files files,
            Organizations organizations,
            OrganizationClock clock,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.recordPayments = recordPayments;
        this.reversePayment = reversePayment;
        this.refundPayment = refundPayment;
        this.disputePayment = disputePayment;
        this.refunds = refunds;
        this.disputes = disputes;
        this.invoices = invoices;
        this.files = files;
        this.organizations = organizations;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Records money received by hand: settles the invoice, keeps an excess as credit, posts the ledger. Throws
     * {@link Refusal.Conflict} {@code invoice_paid}, {@code invoice_voided} or {@code invoice_draft}.
     */
    public Payment record(InvoiceId invoice, NewPayment wanted) {
        invoices.get(invoice);
        return switch (recordAll(List.of(new NewImport(invoice, null, wanted))).getFirst()) {
            case Imported.Done done -> done.payment();
            case Imported.Refused refused -> throw refused.why();
        };
    }

    /**
     * Records many at once by a handful of statements, however many they are, and gives back what became of each, in the
     * order given. One that is refused harms no other; several for one invoice each find what the ones before left.
     */
    public List<Imported> recordAll(List<NewImport> wanted) {
        var recordings = recordPayments.record(wanted);
        var recorded = new ArrayList<PaymentsRecorded.Recorded>();
        var results = new ArrayList<Imported>();
        for (var each : recordings) {
            if (each.payment() == null || each.invoice() == null) {
                results.add(new Imported.Refused(Objects.requireNonNull(each.why())));
            } else {
                results.add(new Imported.Done(each.payment()));
                recorded.add(new PaymentsRecorded.Recorded(each.payment(), each.invoice()));
            }
        }
        if (!recorded.isEmpty()) {
            audit.record("invoice", "payment_recorded", noted(recorded));
            events.publishEvent(new PaymentsRecorded(recorded));
        }
        return results;
    }

    private static List<Noted> noted(List<PaymentsRecorded.Recorded> recorded) {
        return recorded.stream()
                .map(PaymentsRecorded.Recorded::payment)
                .map(payment -> new Noted(payment.invoice().value(), changes(payment)))
                .toList();
    }

    private static Map<String, Change> changes(Payment payment) {
        var changes = new LinkedHashMap<String, Change>();
        changes.put("paid", Change.of(null, payment.amount().amount()));
        if (payment.reference() != null) {
            changes.put("reference", Change.of(null, payment.reference()));
        }
        return changes;
    }

    /**
     * Undoes a mistyped payment. Throws {@link Refusal.Conflict} {@code already_reversed}, {@code insufficient_credit},
     * {@code payment_refunded}, {@code payment_disputed}.
     */
    public Payment reverse(PaymentId id, @Nullable String reason) {
        var why = required(reason);
        var reversed = reversePayment.reverse(id, why);
        audit.record("invoice", reversed.invoice().value(), "payment_reversed", Map.of(), why);
        return reversed;
    }

    /**
     * Gives money of a payment back, by hand: whole or in parts, up to what came in. Throws {@link Refusal.Conflict}
     * {@code refund_too_large}, {@code payment_refunded}, {@code payment_reversed}, {@code payment_disputed},
     * {@code invoice_not_paid}, {@code insufficient_credit}, {@code item_refunded}, {@code refund_below_items}.
     */
    public Refund refund(PaymentId id, NewRefund wanted) {
        var refund = refundPayment.refund(id, wanted, required(wanted.reason()));
        note(refund.invoice(), "payment_refunded", refund.amount(), refund.reason());
        return refund;
    }

    /** What {@link #refund} would give back now, and which lines; throws what it would throw, the reason aside. */
    @Transactional(readOnly = true)
    public RefundPlan plan(PaymentId id, NewRefund wanted) {
        return refundPayment.plan(id, wanted);
    }

    /**
     * Undoes a mistyped refund: the money is here again, and what it paid for. Throws {@link Refusal.Conflict}
     * {@code refund_reversed}, {@code refund_below_items}, {@code insufficient_credit}.
     */
    public Refund reverse(RefundId id, @Nullable String reason) {
        var why = required(reason);
        var refund = refundPayment.reverse(id, why);
        note(refund.invoice(), "refund_reversed", refund.amount(), why);
        return refund;
    }

    /** A payer's bank asks for a payment back. Throws {@link Refusal.Conflict} as {@link #refund} does. */
    public Dispute dispute(PaymentId id, @Nullable String reason) {
        var dispute = disputePayment.open(id, required(reason));
        note(dispute.invoice(), "payment_disputed", dispute.amount(), dispute.reason());
        return dispute;
    }

    /** The money stays, and what was shut because of the dispute opens. Throws {@code dispute_closed}. */
    public Dispute win(DisputeId id, @Nullable String reason) {
        var won = disputePayment.win(id, optional(reason));
        note(won.invoice(), "dispute_won", won.amount(), won.outcomeReason());
        return won;
    }

    /** The money is gone, and what was shut because of the dispute stays shut. Throws {@code dispute_closed}. */
    public Dispute lose(DisputeId id, @Nullable String reason) {
        var lost = disputePayment.lose(id, optional(reason));
        note(lost.invoice(), "dispute_lost", lost.amount(), lost.outcomeReason());
        return lost;
    }

    private void note(InvoiceId invoice, String action, Money amount, @Nullable String reason) {
        audit.record("invoice", invoice.value(), action, Map.of("paid", Change.of(null, amount.amount())), reason);
    }

    private static String required(@Nullable String reason) {
        var checks = new Checks();
        var why = checks.line("reason", reason, MAX_REASON);
        checks.refuseIfAny();
        return why;
    }

    private static @Nullable String optional(@Nullable String reason) {
        var checks = new Checks();
        var why = checks.optionalLine("reason", reason, MAX_REASON);
        checks.refuseIfAny();
        return why;
    }

    /**
     * Keeps a payer's proof, or nothing of it, and tells the staff. Throws {@link Refusal.Conflict} if there is nothing
     * left to pay.
     */
    public Receipt keepReceipt(InvoiceId id, String fileName, byte[] content, @Nullable String note) {
        var checks = new Checks();
        var said = checks.optionalLines("note", note, MAX_REASON);
        checks.refuseIfAny();
        var invoice = invoices.lock(id);
        if (invoice.status() != InvoiceStatus.OPEN) {
            throw RecordPayments.notOpen(invoice.status());
        }
        if (rows.receiptsOf(id).size() >= MAX_RECEIPTS) {
            throw new Refusal.Conflict("too_many_receipts");
        }
        var file = files.store(fileName, content);
        var receipt = new Receipt(Ids.next(), id, file.id(), said, clock.instant());
        rows.insert(receipt);
        audit.record("invoice", id.value(), "receipt_sent");
        events.publishEvent(new ReceiptsSent(List.of(new ReceiptsSent.Sent(receipt, invoice))));
        return receipt;
    }

    @Transactional(readOnly = true)
    public Payment get(PaymentId id) {
        return rows.find(id).orElseThrow(() -> new Refusal.NotFound("id"));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<Payment> of(InvoiceId invoice, PageRequest page) {
        invoices.get(invoice);
        return page(rows.ofInvoice(invoice, page), page);
    }

    /** All payments of each of the invoices, oldest first; invoices without any are left out. */
    @Transactional(readOnly = true)
    public Map<InvoiceId, List<Payment>> of(Collection<InvoiceId> ofInvoices) {
        return rows.ofInvoices(ofInvoices).stream().collect(Collectors.groupingBy(Payment::invoice));
    }

    @Transactional(readOnly = true)
    public Page<Payment> of(CustomerId customer, PageRequest page) {
        return page(rows.ofCustomer(customer, page), page);
    }

    @Transactional(readOnly = true)
    public Refund refund(RefundId id) {
        return refunds.find(id).orElseThrow(() -> new Refusal.NotFound("id"));
    }

    @Transactional(readOnly = true)
    public Dispute dispute(DisputeId id) {
        return disputes.find(id).orElseThrow(() -> new Refusal.NotFound("id"));
    }

    /** All refunds of each of the payments, undone ones too, oldest first; payments without any are left out. */
    @Transactional(readOnly = true)
    public Map<PaymentId, List<Refund>> refundsOf(Collection<PaymentId> ofPayments) {
        return refunds.ofPayments(ofPayments).stream().collect(Collectors.groupingBy(Refund::payment));
    }

    @Transactional(readOnly = true)
    public Map<PaymentId, List<Dispute>> disputesOf(Collection<PaymentId> ofPayments) {
        return disputes.ofPayments(ofPayments).stream().collect(Collectors.groupingBy(Dispute::payment));
    }

    @Transactional(readOnly = true)
    public List<Receipt> receiptsOf(InvoiceId invoice) {
        return rows.receiptsOf(invoice);
    }

    /** All that a customer ever paid and did not get back; what became credit is here. */
    @Transactional(readOnly = true)
    public Money receivedFrom(CustomerId customer) {
        return new Money(rows.receivedFrom(customer), organizations.current().currency());
    }

    /**
     * What came in, less what went out, during so many months, up to and with the last one, oldest first; a month of
     * nothing is one of zero.
     */
    @Transactional(readOnly = true)
    public List<MonthReceived> receivedByMonth(YearMonth last, int months) {
        var first = last.minusMonths(months - 1L);
        var received = rows.receivedByMonth(first.atDay(1), last.plusMonths(1).atDay(1));
        var currency = organizations.current().currency();
        return IntStream.range(0, months)
                .mapToObj(first::plusMonths)
                .map(month -> new MonthReceived(month, new Money(received.getOrDefault(month, 0L), currency)))
                .toList();
    }

    private static Page<Payment> page(List<Payment> fetched, PageRequest page) {
        return Page.of(fetched, page, payment -> Cursor.of(payment.id().value()));
    }
}
