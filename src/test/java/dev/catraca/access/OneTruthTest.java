package dev.catraca.access;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.AccessTerms.DurationFrom;
import dev.catraca.catalog.AccessTerms.Release;
import dev.catraca.catalog.AccessTerms.Review;
import dev.catraca.courses.Course;
import dev.catraca.courses.LessonId;
import dev.catraca.customers.Customer;
import dev.catraca.grants.Ending;
import dev.catraca.grants.GrantSource;
import dev.catraca.grants.Grants;
import dev.catraca.grants.Opening;
import dev.catraca.grants.Suspension;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.kernel.Caller;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.Seats;
import dev.catraca.support.ApiClient;
import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import dev.catraca.support.TestSchool;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever asks, wherever, about whatever histories: the door, the shelf and the explanation say the same, at once. */
@CatracaTest
class OneTruthTest {

    private static final int HISTORIES = 40;
    private static final int WARM = 8;

    @Autowired
    Access access;

    @Autowired
    ExplanationWords words;

    @Autowired
    Grants grants;

    @Autowired
    Seats seats;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    OrganizationClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    HikariDataSource pool;

    @Autowired
    ApiClients apis;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestSchool school;

    @Test
    void an_explanation_never_differs_from_the_door() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        organizations.run(organizations.newOrganization(), () -> {
            var course = school.course("Java", 5);
            for (var history = 0; history < HISTORIES; history++) {
                var student = school.person("Ana " + history);
                live(student, course, random);
                compare(student, course, "seed %d, history %d".formatted(seed, history));
            }
        });
    }

    /** What sources and people do, in any order; some of it twice. */
    private void live(Customer student, Course course, Random random) {
        var sources = new ArrayList<GrantSource>();
        for (var left = random.nextInt(4); left > 0; left--) {
            var kind = GrantSource.Kind.values()[1 + random.nextInt(3)];
            var source = new GrantSource(kind, UUID.randomUUID());
            sources.add(source);
            var start = clock.instant().plus(Duration.ofDays(random.nextInt(-60, 10)));
            var end = random.nextBoolean() ? null : start.plus(Duration.ofDays(1 + random.nextInt(90)));
            grants.open(List.of(
                    new Opening(source, student.id(), course.id(), null, null, terms(course, random), start, end)));
        }
        if (random.nextInt(3) == 0) {
            reserve(student, course);
        }
        for (var left = sources.isEmpty() ? 0 : random.nextInt(5); left > 0; left--) {
            act(sources.get(random.nextInt(sources.size())), random);
        }
        if (random.nextInt(8) == 0) {
            sql("""
                insert into grants.course_block (organization_id, id, student_id, course_id, grant_id, reason, blocked_at,
                    blocked_by)
                select organization_id, uuidv7(), student_id, course_id, id, 'x', starts_at, 'Bia'
                from grants.course_grant
                where organization_id = :organization and student_id = :it limit 1""", student.id().value());
        }
    }

    private void act(GrantSource source, Random random) {
        var it = List.of(source.id());
        var suspension = Suspension.values()[random.nextInt(Suspension.values().length)];
        var ending = Ending.values()[random.nextInt(Ending.values().length)];
        var where = " where organization_id = :organization and source_id = :it";
        switch (random.nextInt(8)) {
            case 0, 1 -> grants.suspend(source.kind(), it, suspension);
            case 2 -> grants.resume(source.kind(), it, suspension);
            case 3 -> grants.end(source.kind(), it, ending, null);
            case 4 -> grants.reopen(source.kind(), it, ending);
            case 5 ->
                sql(
                        "update grants.course_grant set revoked_at = starts_at, revoked_by = 'Bia', revoke_reason = 'x'"
                                + where,
                        source.id());
            case 6 ->
                sql("update grants.course_grant set frozen_at = starts_at, frozen_until = null" + where, source.id());
            default ->
                sql(
                        "update grants.course_grant set frozen_at = starts_at, frozen_until = starts_at + interval '60 days'"
                                + where,
                        source.id());
        }
    }

    private void sql(String sql, UUID it) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> jdbc.sql(sql)
                        .param("organization", Caller.tenant())
                        .param("it", it)
                        .update());
    }

    private static @Nullable AccessTerms terms(Course course, Random random) {
        var some = List.of(lesson(course, 1), lesson(course, 3));
        var release = switch (random.nextInt(5)) {
            case 0 -> new Release.All();
            case 1 -> new Release.EveryNDays(1 + random.nextInt(20));
            case 2 -> new Release.Weekdays(Set.of(DayOfWeek.TUESDAY, DayOfWeek.SUNDAY));
            case 3 -> new Release.AfterStartDays(Map.of(lesson(course, 3), random.nextInt(70)));
            default -> new Release.Dates(Map.of(lesson(course, 1), LocalDate.of(2026 + random.nextInt(2), 11, 1)));
        };
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> new AccessTerms(null, DurationFrom.RELEASE, 3, null, release, Review.PERSON, true);
            case 2 -> new AccessTerms(null, DurationFrom.RELEASE, null, some, release, Review.PERSON, true);
            default -> new AccessTerms(30, DurationFrom.FIRST_ENTRY, null, null, release, Review.PERSON, true);
        };
    }

    private void compare(Customer student, Course course, String which) {
        var explained = access.why(student.id(), course.id(), null);
        var shelf = access.shelf(student.id());
        if (explained.answer().isStranger()) {
            assertThat(shelf).as(which).isEmpty();
            return;
        }
        var shelved = shelf.getFirst();
        assertThat(explained.answer()).as(which).isEqualTo(shelved.answer());
        tellsTheSame(explained, which);
        for (var place = 0; place < 5; place++) {
            var lesson = lesson(course, place);
            var door = access.why(student.id(), null, lesson);
            assertThat(door.answer())
                    .as("%s, lesson %d", which, place)
                    .isEqualTo(shelved.lessons().get(lesson))
                    .isEqualTo(access.explain(student.id(), lesson));
            tellsTheSame(door, which);
        }
        for (var place = 0; place < 5; place++) {
            var lesson = lesson(course, place);
            var said = access.explain(student.id(), lesson).allowed();
            assertThat(access.enter(student.id(), lesson).allowed()).as(which).isEqualTo(said);
        }
    }

    private void tellsTheSame(Explanation explained, String which) {
        for (var audience : Audience.values()) {
            var told = words.tell(explained, audience, Locale.ENGLISH);
            assertThat(told.allowed()).as(which).isEqualTo(explained.answer().allowed());
            assertThat(told.sources().stream()
                            .mapToInt(source -> source.sayings().size())
                            .sum())
                    .as(which)
                    .isEqualTo(explained.answer().reasons().size());
            assertThat(told.steps().isEmpty()).as(which).isEqualTo(told.allowed());
        }
    }

    @Test
    void the_first_question_after_a_payment_s_commit_is_answered_right_on_every_server() {
        var api = apis.ofNewOrganization();
        organizations.run(api.organization(), () -> {
            var course = school.course("Java", 3);
            var ana = school.person("Ana");
            try (var second = new HikariDataSource(copyOfPool())) {
                var elsewhere = new FactRows(JdbcClient.create(second), new JdbcTemplate(second), clock);
                var other = new TransactionTemplate(new DataSourceTransactionManager(second));
                other.setReadOnly(true);
                for (var round = 0; round < 3; round++) {
                    var student = school.person("Bia");
                    var invoice = reserve(student, course);
                    // asked often enough that the driver and PostgreSQL keep what they prepared
                    for (var warm = 0; warm < WARM; warm++) {
                        assertThat(ask(api, student, course)).isFalse();
                        assertThat(ask(other, second, elsewhere, student, course))
                                .isFalse();
                    }

                    payments.record(invoice, new NewPayment(brl(100_00), PaymentMethod.PIX, null, null));

                    assertThat(ask(other, second, elsewhere, student, course)).isTrue();
                    assertThat(ask(api, student, course)).isTrue();
                    assertThat(ask(api, ana, course)).isFalse();
                }
            }
        });
    }

    /** What another server on the same database has. */
    private HikariConfig copyOfPool() {
        var config = new HikariConfig();
        config.setJdbcUrl(pool.getJdbcUrl());
        config.setDataSourceProperties(pool.getDataSourceProperties());
        config.setConnectionInitSql(pool.getConnectionInitSql());
        config.setMaximumPoolSize(1);
        return config;
    }

    private boolean ask(
            TransactionTemplate inside, HikariDataSource pool, FactRows rows, Customer student, Course course) {
        return Objects.requireNonNull(inside.execute(_ -> {
            new JdbcTemplate(pool).execute("select organizations.enter('" + Caller.tenant() + "')");
            return new Explanation(student.id(), rows.of(student.id(), null, lesson(course, 1)))
                    .answer()
                    .allowed();
        }));
    }

    private static boolean ask(ApiClient api, Customer student, Course course) {
        var answer = api.get("/access?student_id=%s&lesson_id=%s".formatted(student.id(), lesson(course, 1)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().at("/allowed").asBoolean();
    }

    private InvoiceId reserve(Customer student, Course course) {
        var product = school.product("Java", brl(100_00), course);
        var line = new NewLine(product.id(), null, null, 1, null, null);
        var due = LocalDate.ofInstant(clock.instant().plus(9, ChronoUnit.DAYS), clock.zone());
        var invoice = invoices.issue(NewInvoice.of(student.id(), due, List.of(line)));
        seats.assign(invoice.id(), new NewAssignment(product.id(), student.id(), ReleaseRule.ON_FULL_PAYMENT, false));
        return invoice.id();
    }

    private static LessonId lesson(Course course, int place) {
        return course.modules().getFirst().lessons().get(place).id();
    }
}
