package dev.catraca.rosters;

import dev.catraca.bulk.Bulk;
import dev.catraca.bulk.BulkRunId;
import dev.catraca.bulk.NewRun;
import dev.catraca.bulk.Subject;
import dev.catraca.catalog.Catalog;
import dev.catraca.customers.Customers;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.EmailAddress;
import dev.catraca.kernel.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Giving an invoice's seats to all people of a list. */
@Component
@Transactional
public class Rosters {

    /** Lines of one list. */
    public static final int MOST = Bulk.MOST;

    /** Rows of one batch, which is worked off while the caller waits. */
    public static final int MOST_AT_ONCE = 1_000;

    /** Of an uploaded list. */
    public static final int MOST_BYTES = 2_000_000;

    static final int MOST_CHARACTERS = 1_000_000;
    static final String FILE = "file";
    static final String LIST = "list";

    private final PlanRoster plan;
    private final GiveSeat give;
    private final Bulk bulk;
    private final Invoices invoices;
    private final Customers customers;
    private final Catalog catalog;
    private final TransactionTemplate apart;

    Rosters(
            PlanRoster plan,
            GiveSeat give,
            Bulk bulk,
            Invoices invoices,
            Customers customers,
            Catalog catalog,
            PlatformTransactionManager transactions) {
        this.plan = plan;
        this.give = give;
        this.bulk = bulk;
        this.invoices = invoices;
        this.customers = customers;
        this.catalog = catalog;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** The text of an uploaded list. Throws {@link Refusal.Invalid} {@code list_not_text} or {@code list_too_large}. */
    @Transactional(readOnly = true)
    public String read(byte[] file) {
        return RosterText.of(file);
    }

    /**
     * What would become of each line; writes nothing. Throws {@link Refusal.Invalid} for a list that is empty or has more
     * than {@link #MOST} lines, {@link Refusal.NotFound} for a product that the invoice has no line of.
     */
    @Transactional(readOnly = true)
    public RosterPlan plan(RosterRequest wanted) {
        return plan.of(wanted);
    }

    /** Begins to give seats to all who would get one now. Throws what {@link #plan} throws, and {@code nobody_seated}. */
    public BulkRunId start(RosterRequest wanted) {
        var product = catalog.product(wanted.product()).name();
        var rows = plan.of(wanted).seated().stream()
                .map(line -> input(line, product, wanted))
                .toList();
        if (rows.isEmpty()) {
            throw new Refusal.Conflict("nobody_seated");
        }
        var subject = new Subject("invoice", wanted.invoice().value());
        return bulk.start(new NewRun(AssignMany.NAME, subject, rows));
    }

    private static Map<String, String> input(PlannedLine planned, String product, RosterRequest wanted) {
        var input = new HashMap<String, String>();
        var student = planned.student();
        input.put("name", student == null ? planned.line().name() : student.name());
        input.put("email", planned.line().email());
        input.put("product", product);
        input.put(AssignMany.PRODUCT, wanted.product().value().toString());
        input.put(AssignMany.RELEASE, wanted.release().name());
        if (student != null) {
            input.put(AssignMany.STUDENT, student.id().toString());
        }
        if (wanted.giveAgain()) {
            input.put(AssignMany.AGAIN, "true");
        }
        return input;
    }

    /**
     * Gives seats row by row while the caller waits: each is done or refused on its own, also where the caller's own
     * transaction goes on after this. Throws {@link Refusal.NotFound} for the invoice only.
     */
    public List<BatchResult> assign(InvoiceId invoice, List<BatchRow> rows) {
        if (rows.size() > MOST_AT_ONCE) {
            throw new Refusal.Invalid("rows", "too_many", MOST_AT_ONCE);
        }
        invoices.get(invoice);
        customers.lockEmails(rows.stream()
                .flatMap(row -> EmailAddress.read(row.email()).stream())
                .toList());
        return rows.stream().map(row -> assign(invoice, row)).toList();
    }

    private BatchResult assign(InvoiceId invoice, BatchRow row) {
        try {
            var given = apart.execute(status -> give.give(invoice, SeatWanted.of(row)));
            return new BatchResult.Given(Objects.requireNonNull(given).seat());
        } catch (Refusal refused) {
            return new BatchResult.Refused(refused);
        }
    }
}
