package dev.catraca.invoices;

import dev.catraca.audit.Audit;
import dev.catraca.audit.Change;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that happens to invoices, one method by use case. */
@Component
@Transactional
public class Invoices {

    private static final int MAX_REASON = 500;

    private final InvoiceRows rows;
    private final InvoiceLineRows lineRows;
    private final ListInvoices lists;
    private final InvoiceFigureRows figureRows;
    private final SeatFigureRows seatFigures;
    private final WriteInvoice write;
    private final SettleInvoices settle;
    private final CloseInvoice close;
    private final GiveBack giveBack;
    private final Customers customers;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Invoices(
            InvoiceRows rows,
            InvoiceLineRows lineRows,
            ListInvoices lists,
            InvoiceFigureRows figureRows,
            SeatFigureRows seatFigures,
            WriteInvoice write,
            SettleInvoices settle,
            CloseInvoice close,
            GiveBack giveBack,
            Customers customers,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.lineRows = lineRows;
        this.lists = lists;
        this.figureRows = figureRows;
        this.seatFigures = seatFigures;
        this.write = write;
        this.settle = settle;
        this.close = close;
        this.giveBack = giveBack;
        this.customers = customers;
        this.audit = audit;
        this.events = events;
    }

    /** Writes an invoice that isn't owed yet and has no number. */
    public Invoice draft(NewInvoice wanted) {
        var draft = write.draft(wanted);
        audit.record("invoice", draft.id().value(), "created");
        events.publishEvent(new InvoicesDrafted(List.of(draft)));
        return get(draft.id());
    }

    /** Writes and issues in one step. */
    public Invoice issue(NewInvoice wanted) {
        var draft = write.draft(wanted);
        audit.record("invoice", draft.id().value(), "created");
        return issueLocked(draft, wanted.notifyCustomer());
    }

    /** Numbers a draft; from now on it is owed. A total of nothing is paid at once. */
    public Invoice issue(InvoiceId id, boolean notifyCustomer) {
        return issueLocked(lock(id, InvoiceStatus.DRAFT), notifyCustomer);
    }

    private Invoice issueLocked(Invoice draft, boolean notifyCustomer) {
        var issued = write.issue(draft);
        audit.record("invoice", issued.id().value(), "issued");
        events.publishEvent(new InvoicesIssued(List.of(new InvoicesIssued.Issued(issued, notifyCustomer))));
        if (issued.total().isZero()) {
            settle.settle(List.of(new Incoming(issued.id(), issued.total())));
        }
        return get(issued.id());
    }

    /** Rewrites a draft. Throws {@link Refusal.Conflict} {@code item_has_seats} if a line with assigned seats would go. */
    public Invoice redraft(InvoiceId id, NewInvoice wanted) {
        customers.lock(wanted.customer(), "customer_id");
        var before = lock(id, InvoiceStatus.DRAFT);
        var after = write.redraft(before, wanted);
        audit.record(
                "invoice",
                id.value(),
                "changed",
                Change.between(InvoiceFields.of(before), InvoiceFields.of(after)),
                null);
        events.publishEvent(new InvoicesDrafted(List.of(after)));
        return get(id);
    }

    /** The one thing about an open invoice that may be edited. */
    public Invoice moveDueDate(InvoiceId id, LocalDate dueOn) {
        var before = lock(id, InvoiceStatus.OPEN);
        DueDates.check("due_on", dueOn);
        rows.moveDueDate(id, dueOn);
        audit.record(
                "invoice", id.value(), "due_date_changed", Map.of("due_on", Change.of(before.dueOn(), dueOn)), null);
        var after = get(id);
        events.publishEvent(new InvoicesRescheduled(List.of(after)));
        return after;
    }

    /** Ends a draft or an open invoice; what was already paid becomes the customer's credit. */
    public Invoice voidInvoice(InvoiceId id, @Nullable String reason) {
        var why = reason(reason);
        customers.lock(get(id).customer());
        var invoice = lock(id);
        close.voided(invoice, why);
        audit.record("invoice", id.value(), "voided", Map.of(), why);
        return get(id);
    }

    /** Applies money already received. Callers keep any excess: an invoice never holds more than its total. */
    public Settlement settle(InvoiceId id, Money received) {
        lock(id, InvoiceStatus.OPEN);
        return settle.settle(List.of(new Incoming(id, received))).getFirst().settlement();
    }

    /**
     * The same for many, in the order given and by a handful of statements, however many they are. All must exist; one
     * that takes no money harms no other. Whoever calls locked the customers.
     */
    public List<Settled> settleAll(List<Incoming> received) {
        return settle.settle(received);
    }

    /** Takes back money that was applied by mistake. A paid invoice owes again; a voided one stays voided. */
    public Invoice unsettle(InvoiceId id, Money applied) {
        var invoice = lock(id);
        if (invoice.status() != InvoiceStatus.VOIDED && !applied.isZero()) {
            rows.takePaid(id, applied);
        }
        var after = get(id);
        if (invoice.status() == InvoiceStatus.PAID && after.status() == InvoiceStatus.OPEN) {
            events.publishEvent(new InvoicesReopened(List.of(after)));
        }
        return after;
    }

    /**
     * Money of a paid invoice went back: lines that are named, or all once everything has, are given back. What went back
     * must cover the lines that were named. Throws {@link Refusal.Conflict} {@code refund_too_large},
     * {@code refund_below_items}, {@code item_refunded}.
     */
    public Invoice refund(InvoiceId id, Money money, Collection<LineId> lines) {
        giveBack.refund(lock(id), money, Set.copyOf(lines));
        return get(id);
    }

    /** Undoes {@link #refund}: the lines it named, and those that had gone with everything, are the payer's again. */
    public Invoice unrefund(InvoiceId id, Money money, Collection<LineId> lines) {
        giveBack.unrefund(lock(id), money, Set.copyOf(lines));
        return get(id);
    }

    /** The payer's bank asks for the money back. */
    public Invoice dispute(InvoiceId id) {
        giveBack.dispute(lock(id));
        return get(id);
    }

    /** The bank kept this much of it: the invoice stays disputed, and what that did to its seats stays. */
    public Invoice loseDispute(InvoiceId id, Money money) {
        giveBack.lose(lock(id), money);
        return get(id);
    }

    /** What a lost dispute had taken has come again. */
    public Invoice regain(InvoiceId id, Money money) {
        giveBack.regain(lock(id), money);
        return get(id);
    }

    /** No dispute is left. */
    public Invoice undispute(InvoiceId id) {
        giveBack.undispute(lock(id));
        return get(id);
    }

    /** Asks for the mail once more. */
    public Invoice resend(InvoiceId id) {
        var invoice = get(id);
        if (invoice.status() == InvoiceStatus.DRAFT) {
            throw new Refusal.Conflict("invoice_draft");
        }
        if (invoice.status() == InvoiceStatus.VOIDED) {
            throw new Refusal.Conflict("invoice_voided");
        }
        audit.record("invoice", id.value(), "resent");
        events.publishEvent(new InvoicesResent(List.of(new InvoicesResent.Resent(Ids.next(), invoice))));
        return invoice;
    }

    /**
     * The one way that seat counts change, by access, which locked the invoices first. Throws {@link Refusal.Conflict}
     * {@code no_free_seat} when a line sold no more.
     */
    public void countSeats(List<SeatChange> changes) {
        if (!changes.isEmpty()) {
            lineRows.countSeats(changes);
            rows.countSeats(changes.stream().map(SeatChange::invoice).distinct().toList());
        }
    }

    /** Locks and reads; the first step of whoever is about to change what belongs to the invoice. */
    public Invoice lock(InvoiceId id) {
        return rows.lock(id).map(this::withLines).orElseThrow(() -> new Refusal.NotFound("id"));
    }

    private Invoice lock(InvoiceId id, InvoiceStatus wanted) {
        var invoice = lock(id);
        if (invoice.status() != wanted) {
            throw InvoiceFields.wrongStatus(invoice.status());
        }
        return invoice;
    }

    @Transactional(readOnly = true)
    public Invoice get(InvoiceId id) {
        return find(id).orElseThrow(() -> new Refusal.NotFound("id"));
    }

    @Transactional(readOnly = true)
    public Optional<Invoice> find(InvoiceId id) {
        return rows.find(id).map(this::withLines);
    }

    /** Those of the invoices that exist, without their lines. */
    @Transactional(readOnly = true)
    public Map<InvoiceId, Invoice> all(Collection<InvoiceId> ids) {
        return rows.all(ids).stream().collect(Collectors.toMap(Invoice::id, Function.identity()));
    }

    /** Those of the numbers that were given, without their lines. */
    @Transactional(readOnly = true)
    public Map<Long, Invoice> byNumber(Collection<Long> numbers) {
        return rows.byNumber(numbers).stream()
                .collect(Collectors.toMap(invoice -> Objects.requireNonNull(invoice.number()), Function.identity()));
    }

    @Transactional(readOnly = true)
    public InvoiceFigures figures() {
        return figureRows.figures();
    }

    /** What a customer has to pay today, all open invoices together. */
    @Transactional(readOnly = true)
    public Money owed(CustomerId customer) {
        return figureRows.owed(customer);
    }

    /** How many invoices each of the customers has to pay; those without any are left out. */
    @Transactional(readOnly = true)
    public Map<CustomerId, Integer> openCounts(Collection<CustomerId> ofCustomers) {
        return figureRows.openCounts(ofCustomers);
    }

    /** Of each product the seats without a student and those that wait for payment; most pending first. */
    @Transactional(readOnly = true)
    public List<ProductSeats> openSeats() {
        return seatFigures.byProduct();
    }

    /** The same of what a customer bought, all products together. */
    @Transactional(readOnly = true)
    public SeatDemand openSeatsOf(CustomerId customer) {
        return seatFigures.of(customer);
    }

    @Transactional(readOnly = true)
    public CustomerDebt debtOf(CustomerId customer) {
        return figureRows.debtOf(customer);
    }

    /** In the filter's order, with their lines. */
    @Transactional(readOnly = true)
    public Page<Invoice> list(InvoiceFilter filter, PageRequest page) {
        return lists.list(filter, false, page);
    }

    /** The same without drafts: what customers may see of their own. */
    @Transactional(readOnly = true)
    public Page<Invoice> listIssued(InvoiceFilter filter, PageRequest page) {
        return lists.list(filter, true, page);
    }

    private Invoice withLines(Invoice invoice) {
        return invoice.with(lineRows.of(List.of(invoice.id())).getOrDefault(invoice.id(), List.of()));
    }

    private static String reason(@Nullable String typed) {
        var checks = new Checks();
        var reason = checks.line("reason", typed, MAX_REASON);
        checks.refuseIfAny();
        return reason;
    }
}
