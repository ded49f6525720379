package dev.catraca.invoices;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.catalog.Product;
import dev.catraca.customers.Customer;
import dev.catraca.invoices.InvoiceSorting.Key;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of invoices: its orders, what finds seats, and the sums over them. */
@CatracaTest
class InvoiceListsTest {

    private static final LocalDate DUE = LocalDate.of(2027, 5, 10);

    @Autowired
    Invoices invoices;

    @Autowired
    Seats seats;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    OrganizationId organization;
    Customer ana;
    Product java;
    Product rust;

    @BeforeEach
    void open() {
        organization = organizations.newOrganization();
        organizations.run(organization, () -> {
            ana = school.person("Ana");
            java = school.product(
                    "Java", brl(10_00), school.course("A", 1), school.course("B", 1), school.course("C", 1));
            rust = school.product("Rust", brl(20_00), school.course("R", 1));
        });
    }

    @ParameterizedTest
    @EnumSource
    void pages_follow_each_order_both_ways_and_show_every_invoice_once(Key key) {
        organizations.run(organization, () -> {
            var names = sell(new Random(7));

            var up = all(InvoiceFilter.ALL.sorted(new InvoiceSorting(key, false)));
            var down = all(InvoiceFilter.ALL.sorted(new InvoiceSorting(key, true)));

            assertThat(up)
                    .hasSize(14)
                    .extracting(Invoice::id)
                    .doesNotHaveDuplicates()
                    .containsExactlyElementsOf(
                            down.reversed().stream().map(Invoice::id).toList());
            assertThat(up).isSortedAccordingTo(by(key, names));
        });
    }

    @Test
    void an_order_holds_under_a_filter_too() {
        organizations.run(organization, () -> {
            sell(new Random(8));

            var drafts = all(InvoiceFilter.ALL.in(InvoiceStatus.DRAFT).sorted(new InvoiceSorting(Key.CUSTOMER, false)));

            assertThat(drafts).isNotEmpty().allMatch(invoice -> invoice.status() == InvoiceStatus.DRAFT);
        });
    }

    @Test
    void five_products_of_three_courses_each_are_five_seats_and_not_fifteen() {
        organizations.run(organization, () -> {
            var lines = IntStream.rangeClosed(1, 5)
                    .mapToObj(n -> school.product(
                            "Combo " + n,
                            brl(10_00),
                            school.course("X" + n, 1),
                            school.course("Y" + n, 1),
                            school.course("Z" + n, 1)))
                    .map(product -> line(product, 1))
                    .toList();

            var invoice = invoices.issue(NewInvoice.of(ana.id(), DUE, lines));

            assertThat(invoice.seats().total()).isEqualTo(5);
            assertThat(invoice.seats().pending()).isEqualTo(5);
            assertThat(invoices.openSeatsOf(ana.id())).isEqualTo(new SeatDemand(5, 0));
            assertThat(invoices.figures().pendingSeats()).isEqualTo(5);
        });
    }

    @Test
    void what_is_pending_and_what_waits_for_payment_is_found_and_summed_by_product() {
        organizations.run(organization, () -> {
            var both = issue(line(java, 3), line(rust, 1));
            var onlyRust = issue(line(rust, 2));
            var given = issue(line(java, 1));
            assign(both, java, ReleaseRule.ON_FULL_PAYMENT);
            assign(both, rust, ReleaseRule.IMMEDIATELY);
            assign(given, java, ReleaseRule.IMMEDIATELY);

            assertThat(ids(pending(null))).containsExactly(onlyRust.id(), both.id());
            assertThat(ids(pending(java))).containsExactly(both.id());
            assertThat(ids(pending(rust))).containsExactly(onlyRust.id());
            assertThat(ids(reserved(null))).containsExactly(both.id());
            assertThat(ids(reserved(java))).containsExactly(both.id());
            assertThat(ids(reserved(rust))).isEmpty();
            assertThat(ids(pendingIs(false))).containsExactly(given.id());
            assertThat(invoices.openSeats())
                    .containsExactly(
                            new ProductSeats(java.id(), new SeatDemand(2, 1)),
                            new ProductSeats(rust.id(), new SeatDemand(2, 0)));
            assertThat(invoices.openSeatsOf(ana.id())).isEqualTo(new SeatDemand(4, 1));
        });
    }

    @Test
    void nothing_is_open_about_a_void_invoice() {
        organizations.run(organization, () -> {
            var sold = issue(line(java, 3));
            assign(sold, java, ReleaseRule.ON_FULL_PAYMENT);

            var voided = invoices.voidInvoice(sold.id(), "Vendida por engano");

            assertThat(voided.seats().pending()).isZero();
            assertThat(voided.seats().reserved()).isZero();
            assertThat(voided.lines().getFirst().seats().pending()).isZero();
            assertThat(ids(pending(null))).isEmpty();
            assertThat(ids(reserved(null))).isEmpty();
            assertThat(invoices.openSeats()).isEmpty();
            assertThat(invoices.openSeatsOf(ana.id()).isNone()).isTrue();
        });
    }

    /** Drafts and issued ones, with equal dates, totals and payers among them. Gives the payers' names. */
    private Map<Object, String> sell(Random random) {
        var payers = List.of(ana, school.person("Álvaro"), school.person("bia"), school.person("Zé"));
        for (var n = 0; n < 14; n++) {
            var payer = payers.get(random.nextInt(payers.size()));
            var wanted = NewInvoice.of(
                    payer.id(),
                    DUE.plusDays(random.nextInt(3)),
                    List.of(line(java, 1 + random.nextInt(2)), line(rust, 1 + random.nextInt(2))));
            var invoice = n % 5 == 0 ? invoices.draft(wanted) : invoices.issue(wanted);
            if (n % 3 == 0) {
                assign(invoice, java, ReleaseRule.ON_FULL_PAYMENT);
            }
        }
        var names = new HashMap<Object, String>();
        payers.forEach(payer -> names.put(payer.id(), payer.name()));
        return names;
    }

    private static Comparator<Invoice> by(Key key, Map<Object, String> names) {
        var alphabet = List.of("Álvaro", "Ana", "bia", "Zé");
        return switch (key) {
            case CREATED -> Comparator.comparing(invoice -> invoice.id().value().toString());
            case NUMBER ->
                Comparator.comparing(invoice -> Objects.requireNonNullElse(invoice.number(), Long.MAX_VALUE));
            case DUE_ON -> Comparator.comparing(Invoice::dueOn);
            case TOTAL -> Comparator.comparing(invoice -> invoice.total().amount());
            case PENDING_SEATS ->
                Comparator.comparing(invoice -> invoice.seats().pending());
            case CUSTOMER -> Comparator.comparing(invoice -> alphabet.indexOf(names.get(invoice.customer())));
        };
    }

    private List<Invoice> all(InvoiceFilter filter) {
        var found = new ArrayList<Invoice>();
        @Nullable String after = null;
        do {
            var page = invoices.list(filter, PageRequest.of(3, after));
            found.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return found;
    }

    private static List<InvoiceId> ids(List<Invoice> found) {
        return found.stream().map(Invoice::id).toList();
    }

    private List<Invoice> pendingIs(boolean pending) {
        return all(filter(pending, null, null));
    }

    private List<Invoice> pending(@Nullable Product product) {
        return all(filter(true, null, product));
    }

    private List<Invoice> reserved(@Nullable Product product) {
        return all(filter(null, true, product));
    }

    private static InvoiceFilter filter(
            @Nullable Boolean pending, @Nullable Boolean reserved, @Nullable Product product) {
        return new InvoiceFilter(
                null,
                pending,
                reserved,
                product == null ? null : product.id(),
                null,
                null,
                null,
                null,
                null,
                null,
                InvoiceSorting.NEWEST);
    }

    private Invoice issue(NewLine... lines) {
        return invoices.issue(NewInvoice.of(ana.id(), DUE, List.of(lines)));
    }

    private void assign(Invoice invoice, Product product, ReleaseRule release) {
        seats.assign(
                invoice.id(),
                new NewAssignment(product.id(), school.person("Aluno").id(), release, false));
    }

    private static NewLine line(Product product, int quantity) {
        return new NewLine(product.id(), null, null, quantity, null, null);
    }
}
