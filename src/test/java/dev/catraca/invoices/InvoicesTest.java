package dev.catraca.invoices;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.Customer;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seats;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.Race;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class InvoicesTest {

    private static final LocalDate DUE = LocalDate.of(2027, 5, 10);
    private static final PageRequest FIRST = PageRequest.of(null, null);

    @Autowired
    Invoices invoices;

    @Autowired
    PaymentLinks links;

    @Autowired
    Seats seats;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    OrganizationId organization;
    Customer ana;

    @BeforeEach
    void open() {
        organization = organizations.newOrganization();
        ana = organizations.as(organization, () -> school.person("Ana"));
    }

    @Test
    void seats_count_per_product_and_free_text_gives_none() {
        organizations.run(organization, () -> {
            var combo = school.product(
                    "Combo", brl(90_00), school.course("A", 1), school.course("B", 1), school.course("C", 1));

            var invoice = issue(product(combo.id(), 5), text("Taxa de matrícula", 20_00));

            assertThat(invoice.seats()).isEqualTo(new SeatTotals(5, 0, 0, 0, 0));
            assertThat(invoice.total()).isEqualTo(brl(470_00));
            assertThat(seats.of(invoice.id(), FIRST).rows()).hasSize(5);
        });
    }

    @Test
    void numbers_are_gapless_even_when_twenty_are_issued_at_once_and_some_fail() {
        var race = Race.of(
                20,
                () -> organizations.as(organization, () -> {
                    var good = issue(text("Aula", 10_00));
                    assertThatThrownBy(() -> issue(text("", 10_00))).isInstanceOf(Refusal.Invalid.class);
                    return good;
                }));

        assertThat(race.winners()).isEqualTo(20);
        var numbers = organizations.as(organization, () -> invoices.list(InvoiceFilter.ALL, FIRST)).rows().stream()
                .map(Invoice::number)
                .sorted()
                .toList();
        assertThat(numbers)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void a_draft_has_no_number_and_can_be_rewritten_then_issued() {
        organizations.run(organization, () -> {
            var draft = invoices.draft(NewInvoice.of(ana.id(), DUE, List.of(text("Aula", 10_00))));
            assertThat(draft.number()).isNull();

            var rewritten = invoices.redraft(
                    draft.id(), NewInvoice.of(ana.id(), DUE.plusDays(1), List.of(text("Curso", 25_00))));
            assertThat(rewritten.total()).isEqualTo(brl(25_00));

            var issued = invoices.issue(draft.id(), true);
            assertThat(issued.number()).isEqualTo(1);
            assertThatThrownBy(() -> invoices.redraft(draft.id(), NewInvoice.of(ana.id(), DUE, List.of(text("x", 1)))))
                    .hasMessage("invoice_issued");
            assertThat(invoices.moveDueDate(draft.id(), DUE.plusDays(9)).dueOn())
                    .isEqualTo(DUE.plusDays(9));
        });
    }

    @Test
    void an_item_with_assigned_seats_cannot_be_removed() {
        organizations.run(organization, () -> {
            var product = school.product("Java", brl(10_00), school.course("Java", 1));
            var draft = invoices.draft(NewInvoice.of(ana.id(), DUE, List.of(product(product.id(), 1))));
            seats.assign(draft.id(), new NewAssignment(product.id(), ana.id(), ReleaseRule.ON_FULL_PAYMENT, false));

            assertThatThrownBy(() -> invoices.redraft(draft.id(), NewInvoice.of(ana.id(), DUE, List.of(text("x", 1)))))
                    .hasMessage("item_has_seats");
        });
    }

    @Test
    void an_item_that_stays_keeps_its_seats_and_whoever_has_one() {
        organizations.run(organization, () -> {
            var product = school.product("Java", brl(10_00), school.course("Java", 1));
            var draft = invoices.draft(NewInvoice.of(ana.id(), DUE, List.of(product(product.id(), 2), text("x", 1))));
            var seat = seats.assign(
                    draft.id(), new NewAssignment(product.id(), ana.id(), ReleaseRule.ON_FULL_PAYMENT, false));

            var later = invoices.redraft(
                    draft.id(),
                    NewInvoice.of(ana.id(), DUE.plusDays(7), List.of(text("y", 2), product(product.id(), 2))));

            assertThat(later.dueOn()).isEqualTo(DUE.plusDays(7));
            assertThat(later.lines()).extracting(InvoiceLine::description).containsExactly("y", "Java");
            assertThat(later.seats().assigned()).isEqualTo(1);
            assertThat(seats.get(seat.id()).student()).isEqualTo(ana.id());
            assertThatThrownBy(() -> invoices.redraft(
                            draft.id(), NewInvoice.of(ana.id(), DUE, List.of(product(product.id(), 1)))))
                    .hasMessage("item_has_seats");
        });
    }

    @Test
    void an_item_whose_seat_was_taken_back_can_be_removed() {
        organizations.run(organization, () -> {
            var product = school.product("Java", brl(10_00), school.course("Java", 1));
            var draft = invoices.draft(NewInvoice.of(ana.id(), DUE, List.of(product(product.id(), 1))));
            var seat = seats.assign(
                    draft.id(), new NewAssignment(product.id(), ana.id(), ReleaseRule.ON_FULL_PAYMENT, false));
            seats.unassign(seat.id(), "Engano");

            var after = invoices.redraft(draft.id(), NewInvoice.of(ana.id(), DUE, List.of(text("x", 1))));

            assertThat(after.seats().total()).isZero();
        });
    }

    @Test
    void of_twenty_clicks_on_the_last_two_seats_two_win() {
        var product =
                organizations.as(organization, () -> school.product("Java", brl(10_00), school.course("Java", 1)));
        var invoice = organizations.as(organization, () -> issue(product(product.id(), 2)));

        var race = Race.of(
                20,
                () -> organizations.as(organization, () -> {
                    var student = school.person("Aluno");
                    return seats.assign(
                            invoice.id(),
                            new NewAssignment(product.id(), student.id(), ReleaseRule.ON_FULL_PAYMENT, false));
                }));

        assertThat(race.winners()).isEqualTo(2);
        assertThat(race.losers()).allSatisfy(loser -> assertThat(loser).hasMessage("no_free_seat"));
        assertThat(organizations
                        .as(organization, () -> invoices.get(invoice.id()))
                        .seats())
                .isEqualTo(new SeatTotals(2, 2, 2, 0, 0));
    }

    @Test
    void a_line_sells_no_seat_twice_even_to_who_forgets_its_lock() {
        organizations.run(organization, () -> {
            var product = school.product("Java", brl(10_00), school.course("Java", 1));
            var invoice = issue(product(product.id(), 1));
            var line = invoice.lines().getFirst().id();

            assertThatThrownBy(() -> invoices.countSeats(List.of(new SeatChange(invoice.id(), line, 2, 0, 0, 0))))
                    .hasMessage("no_free_seat");

            assertThat(invoices.get(invoice.id()).seats()).isEqualTo(new SeatTotals(1, 0, 0, 0, 0));
        });
    }

    @Test
    void of_twenty_settlements_at_once_one_settles() {
        var invoice = organizations.as(organization, () -> issue(text("Aula", 10_00)));

        var race = Race.of(20, () -> organizations.as(organization, () -> invoices.settle(invoice.id(), brl(10_00))));

        assertThat(race.winners()).isEqualTo(1);
        assertThat(race.losers()).allSatisfy(loser -> assertThat(loser).hasMessage("invoice_paid"));
    }

    @Test
    void nobody_owes_more_than_a_payment_can_be() {
        organizations.run(organization, () -> {
            var half = text("Nave", 50_000_000_000L);
            assertThat(issue(half, half).total()).isEqualTo(brl(100_000_000_000L));

            assertThatThrownBy(() -> issue(half, half, text("Parafuso", 1)))
                    .isInstanceOfSatisfying(
                            Refusal.Invalid.class,
                            refusal -> assertThat(refusal.problems().getFirst().code())
                                    .isEqualTo("too_big"));
        });
    }

    @Test
    void every_bad_item_is_told_at_once() {
        organizations.run(
                organization,
                () -> assertThatThrownBy(() -> issue(
                                new NewLine(null, null, null, 0, null, null),
                                new NewLine(null, null, "Aula", 1, brl(-1), null),
                                new NewLine(null, null, "Aula", 1, brl(10), brl(11))))
                        .isInstanceOfSatisfying(
                                Refusal.Invalid.class,
                                refusal -> assertThat(refusal.problems())
                                        .extracting(problem -> problem.field() + " " + problem.code())
                                        .containsExactlyInAnyOrder(
                                                "items[0].description required",
                                                "items[0].quantity out_of_range",
                                                "items[0].unit_price required",
                                                "items[1].unit_price negative",
                                                "items[2].discount discount_too_large")));
    }

    @Test
    void a_payment_link_opens_its_invoice_only() {
        organizations.run(organization, () -> {
            var mine = issue(text("Aula", 10_00));
            var other = issue(text("Aula", 10_00));
            var token = links.token(organization, mine);

            var target = links.read(token).orElseThrow();
            assertThat(links.opens(target, mine)).isTrue();
            assertThat(links.opens(target, other)).isFalse();
            var forged = (token.startsWith("A") ? "B" : "A") + token.substring(1);
            assertThat(links.read(forged).filter(read -> links.opens(read, mine)))
                    .isEmpty();
            assertThat(links.read("nonsense")).isEmpty();
            assertThat(links.read("")).isEmpty();
        });
    }

    private Invoice issue(NewLine... lines) {
        return invoices.issue(NewInvoice.of(ana.id(), DUE, List.of(lines)));
    }

    private static NewLine product(ProductId product, int quantity) {
        return new NewLine(product, null, null, quantity, null, null);
    }

    private static NewLine text(String description, long cents) {
        return new NewLine(null, null, description, 1, new Money(cents, "BRL"), null);
    }
}
