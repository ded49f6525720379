package dev.catraca.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.customers.CustomerFilter;
import dev.catraca.customers.Customers;
import dev.catraca.customers.Duplicate;
import dev.catraca.customers.NewCustomer;
import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.notifications.Notifications;
import dev.catraca.notifications.Security;
import dev.catraca.notifications.SmtpChange;
import dev.catraca.organizations.MachineClock;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.Organizations;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** A small school of the same making: fewer people, two months. */
@CatracaTest
class SampleSchoolTest {

    private static final SampleScale SMALL = new SampleScale(45, 70);

    @Autowired
    SampleSchool school;

    @Autowired
    SchoolBook book;

    @Autowired
    Removal removal;

    @Autowired
    Organizations organizations;

    @Autowired
    OrganizationClock clock;

    @Autowired
    MachineClock machine;

    @Autowired
    Customers customers;

    @Autowired
    Notifications notifications;

    @Autowired
    TestOrganizations tests;

    @Autowired
    TestStaff staff;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @Test
    void a_demo_finds_every_state_of_everything() {
        var id = open("exemplo-" + OrganizationId.next());

        assertThat(states(id, "invoices.invoice", "status"))
                .containsExactlyInAnyOrder("DRAFT", "OPEN", "PAID", "VOIDED");
        assertThat(count(id, "invoices.invoice", "status = 'OPEN' and paid > 0"))
                .isPositive();
        assertThat(count(id, "invoices.invoice", "status = 'VOIDED' and paid > 0"))
                .isPositive();
        assertThat(count(id, "invoices.invoice", "status = 'OPEN' and seats > seats_assigned + seats_ended"))
                .isNotNegative();
        assertThat(states(id, "payments.payment", "state")).contains("RECEIVED", "REVERSED");
        assertThat(states(id, "payments.payment", "method")).contains("PIX", "CARD", "BOLETO", "TRANSFER");
        assertThat(states(id, "customers.customer", "state")).containsExactlyInAnyOrder("ACTIVE", "ARCHIVED");
        assertThat(states(id, "customers.customer", "country")).contains("BR", "PT", "AR", "US");
        assertThat(states(id, "services.instance", "state")).contains("WAITING", "ACTIVE");
        assertThat(states(id, "datarequests.request", "state"))
                .containsExactlyInAnyOrder("SENT", "OPENED", "COMPLETED");
        assertThat(count(id, "learning.completion", "true")).isGreaterThan(30);
        assertThat(states(id, "identity.staff", "role")).hasSize(6);
        assertThat(states(id, "identity.staff", "state")).containsExactlyInAnyOrder("ACTIVE", "INVITED", "SUSPENDED");
        assertThat(count(id, "courses.course", "true")).isEqualTo(12);
        assertThat(count(id, "courses.lesson", "length(body) > 400")).isEqualTo(108);
        assertThat(count(id, "courses.class", "true")).isGreaterThanOrEqualTo(4);
        assertThat(count(id, "seats.seat", "state = 'PENDING'")).isPositive();
        assertThat(count(id, "payments.refund", "reversed_at is null")).isPositive();
        assertThat(count(id, "payments.refund", "reversed_at is not null")).isPositive();
        assertThat(count(id, "grants.course_grant", "'REFUND' = any (suspensions)"))
                .isPositive();
        assertThat(count(id, "notifications.message", "true")).isBetween(3L, 40L);
    }

    @Test
    void its_books_balance_and_its_time_goes_on_by_itself() {
        var id = open("exemplo-" + OrganizationId.next());

        assertThat(sum(id, "select coalesce(sum(amount), 0) from ledger.posting where organization_id = :organization"))
                .isZero();
        assertThat(sum(id, """
                select (select coalesce(sum(balance), 0) from ledger.account
                        where organization_id = :organization and kind = 'RECEIVABLE')
                     - (select coalesce(sum(total - paid), 0) from invoices.invoice
                        where organization_id = :organization and status = 'OPEN')""")).isZero();
        tests.run(id, () -> {
            assertThat(organizations.current().sample()).isTrue();
            assertThat(Duration.between(clock.instant(), machine.instant())).isLessThan(Duration.ofMinutes(1));
        });
    }

    @Test
    void nobody_in_it_can_be_reached_and_no_mail_server_is_taken() {
        var id = open("exemplo-" + OrganizationId.next());

        assertThat(count(id, "customers.customer", "email !~ '@example[.]com([.]br)?$'"))
                .isZero();
        assertThat(count(id, "identity.staff", "email !~ '@example[.]com$'")).isZero();
        assertThat(count(id, "customers.customer", "country = 'BR' and phone !~ '^[+]55..90000'"))
                .isZero();
        var server = new SmtpChange("mail.example.com", 25, Security.NONE, null, null, "e@example.com");
        assertThatThrownBy(() -> tests.run(id, () -> notifications.changeSmtp(server)))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refused -> assertThat(refused.code()).isEqualTo("sample_sends_nothing"));
    }

    @Test
    void people_who_wrote_twice_are_found_as_duplicates() {
        var id = open("exemplo-" + OrganizationId.next());

        tests.run(id, () -> {
            var doubtful = customers
                    .list(CustomerFilter.search("#conferir"), PageRequest.of(null, null))
                    .rows();
            var tagged = doubtful.isEmpty()
                    ? customers
                            .list(CustomerFilter.search("contato"), PageRequest.of(null, null))
                            .rows()
                    : doubtful;
            assertThat(tagged).isNotEmpty();
            List<Duplicate> same = customers.duplicatesOf(NewCustomer.of(tagged.getFirst()));
            assertThat(same).hasSizeGreaterThan(1);
        });
    }

    @Test
    void a_second_start_finds_it_and_prints_a_password_that_works() {
        var slug = "exemplo-" + OrganizationId.next();
        var first = school.open(slug, SMALL, _ -> {});
        var rows = count(organizations.bySlug(slug).orElseThrow(), "invoices.invoice", "true");

        var again = school.open(slug, SMALL, _ -> {});

        assertThat(again.password()).isNotNull().isEqualTo(first.password());
        assertThat(again.studentLink()).isNotEqualTo(first.studentLink());
        assertThat(count(organizations.bySlug(slug).orElseThrow(), "invoices.invoice", "true"))
                .isEqualTo(rows);
    }

    @Test
    void what_a_killed_start_left_behind_is_replaced() {
        var slug = "exemplo-" + OrganizationId.next();
        var half = OrganizationId.next();
        var wanted = dev.catraca.organizations.NewOrganization.brazilian(slug, "Escola Exemplo", true);
        tests.run(half, () -> book.begin(wanted, Team.OWNER_EMAIL, machine.instant()));

        school.open(slug, SMALL, _ -> {});

        assertThat(organizations.bySlug(slug)).isPresent().get().isNotEqualTo(half);
        assertThat(leftOf(half)).isEmpty();
    }

    @Test
    void removing_it_leaves_nothing_anywhere_and_nobody_else_loses_a_row() {
        var slug = "exemplo-" + OrganizationId.next();
        var other = tests.newOrganization();
        var neighbour =
                tests.as(other, () -> customers.create(NewCustomer.of("Ana", "ana@example.com", "11987654321")));
        var id = open(slug);

        assertThat(school.remove(id)).isGreaterThan(1000);

        assertThat(leftOf(id)).isEmpty();
        assertThat(organizations.bySlug(slug)).isEmpty();
        assertThat(tests.<Object, RuntimeException>as(other, () -> customers.find(neighbour.id())))
                .isNotEqualTo(java.util.Optional.empty());
    }

    @Test
    void an_ordinary_organization_is_never_removed_nor_taken_for_a_sample() {
        var id = tests.newOrganization();
        var sandbox = tests.newSandbox();
        var slug = tests.as(id, () -> organizations.current().slug());

        assertThatThrownBy(() -> school.remove(id))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessage("not_a_sample");
        assertThatThrownBy(() -> school.remove(sandbox)).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> school.remove(OrganizationId.next())).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> school.open(slug, SMALL, _ -> {})).isInstanceOf(Refusal.Conflict.class);
        assertThat(school.find(slug)).isEmpty();
        assertThat(organizations.bySlug(slug)).contains(id);
    }

    @Test
    void in_the_back_office_only_its_owner_may_who_types_the_name() {
        var slug = "exemplo-" + OrganizationId.next();
        var id = open(slug);
        var owner = staff.join(id, Role.OWNER);

        assertThat(removal(staff.join(id, Role.ADMIN), slug)).hasStatus(403);
        assertThat(removal(staff.join(tests.newOrganization(), Role.OWNER), slug))
                .hasStatus(404);
        assertThat(removal(owner, "")).hasStatus(422);
        assertThat(removal(owner, "escola")).hasStatus(422);
        assertThat(organizations.bySlug(slug)).contains(id);
        assertThat(removal(owner, slug)).hasStatus(303);
        assertThat(organizations.bySlug(slug)).isEmpty();
        assertThat(leftOf(id)).isEmpty();
    }

    private MvcTestResult removal(TestStaff.Member member, String typed) {
        return mvc.post()
                .uri("/admin/settings/sample/removal")
                .header("Sec-Fetch-Site", "same-origin")
                .cookie(new Cookie("catraca_staff", member.session().text()))
                .param("slug", typed)
                .exchange();
    }

    @Test
    void tables_are_emptied_before_those_that_they_point_at() {
        var order = Removal.childrenFirst(
                List.of("a", "b", "c"),
                List.of(new RemovalRows.Reference("c", "b"), new RemovalRows.Reference("b", "a")));

        assertThat(order).containsExactly("c", "b", "a");
        assertThatThrownBy(() -> Removal.childrenFirst(
                        List.of("a", "b"),
                        List.of(new RemovalRows.Reference("a", "b"), new RemovalRows.Reference("b", "a"))))
                .isInstanceOf(IllegalStateException.class);
    }

    private OrganizationId open(String slug) {
        school.open(slug, SMALL, _ -> {});
        return organizations.bySlug(slug).orElseThrow();
    }

    /** Every table of the database that still knows the organization, however it spells it; asked as the owner. */
    private List<String> leftOf(OrganizationId id) {
        var all = JdbcClient.create(owner);
        var tables = all.sql("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')""").query(String.class).list();
        var left = new ArrayList<String>();
        var readers = new TransactionTemplate(new org.springframework.jdbc.support.JdbcTransactionManager(owner));
        readers.executeWithoutResult(_ -> {
            all.sql("select organizations.enter(:id)")
                    .param("id", id.value())
                    .query()
                    .singleRow();
            for (var table : tables) {
                var known = all.sql("select exists (select from " + table
                                + " t where t::text like :id or t::text like :hex)")
                        .param("id", "%" + id + "%")
                        .param(
                                "hex",
                                "%"
                                        + java.util.HexFormat.of()
                                                .formatHex(id.toString().getBytes(UTF_8)) + "%")
                        .query(Boolean.class)
                        .single();
                if (known) {
                    left.add(table);
                }
            }
        });
        assertThat(tables).hasSizeGreaterThan(40);
        return left;
    }

    private Set<String> states(OrganizationId id, String table, String column) {
        return tests.as(
                id,
                () -> transaction.execute(_ -> jdbc
                        .sql("select distinct " + column + " from " + table + " where organization_id = :organization")
                        .param("organization", id.value())
                        .query(String.class)
                        .stream()
                        .collect(toSet())));
    }

    private long count(OrganizationId id, String table, String condition) {
        return sum(id, "select count(*) from " + table + " where organization_id = :organization and " + condition);
    }

    private long sum(OrganizationId id, String sql) {
        return tests.as(
                id,
                () -> transaction.execute(_ -> jdbc.sql(sql)
                        .param("organization", id.value())
                        .query(Long.class)
                        .single()));
    }
}
