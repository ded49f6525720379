package dev.catraca.access;

import dev.catraca.access.Facts.Place;
import dev.catraca.access.Origin.Agreement;
import dev.catraca.access.Origin.Bill;
import dev.catraca.access.Origin.Handed;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.LessonId;
import dev.catraca.customers.CustomerId;
import dev.catraca.grants.Grant;
import dev.catraca.grants.GrantId;
import dev.catraca.grants.GrantMapping;
import dev.catraca.grants.GrantSource;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Refusal;
import dev.catraca.orders.OrderId;
import dev.catraca.organizations.OrganizationClock;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads all about one door by one statement; by more only if it is not open by what is there. */
@Component
class FactRows {

    /**
     * The door is asked for all day and its plan is always the same: from key to key. So this statement alone keeps its
     * plan, which saves far more than running it costs; and nothing but an index may be in it, so that a plan made while
     * the tables were small does no harm until PostgreSQL has counted again and made another.
     */
    static final String KEEP_THE_PLAN = """
            select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true),
                set_config('enable_indexonlyscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                set_config('enable_mergejoin', 'off', true);
            """;

    /** The parameters are the student, the lesson or the course, the organization, and the student again. */
    private static final String FACTS = """
            select p.time_zone, k.stands_at, d.course_id as asked_id, d.lesson_id, d.title as lesson_title,
                exists (select from seats.seat w
                        where w.organization_id = p.organization_id and w.student_id = ? and w.state = 'RESERVED') as waits,
                %s as lessons,
                g.*, b.blocked_at, b.blocked_by, b.reason as block_reason,
                i.number as bill_number, i.status as bill_status, i.customer_id as payer_id, i.due_on,
                o.number as agreement_number, o.offer_name, o.ended_at as agreement_ended_at, n.name as product_name,
                a.assigned_at, a.assigned_by, a.ended_at as unassigned_at, a.ended_by as unassigned_by,
                a.end_reason as unassign_reason
            from organizations.profile p
            join %s d on d.organization_id = p.organization_id
            left join organizations.clock k on k.organization_id = p.organization_id
            left join grants.course_grant g
                on g.organization_id = d.organization_id and g.student_id = ? and g.course_id = d.course_id
            left join grants.course_block b
                on b.organization_id = g.organization_id and b.student_id = g.student_id and b.course_id = g.course_id
                and b.lifted_at is null
            left join invoices.invoice i on i.organization_id = g.organization_id and i.id = g.invoice_id
            left join orders.placed_order o on o.organization_id = g.organization_id and o.id = g.order_id
            left join seats.seat t
                on t.organization_id = g.organization_id and t.id = g.source_id and g.source_kind = 'SEAT'
            left join catalog.product n on n.organization_id = t.organization_id and n.id = t.product_id
            left join lateral (
                select v.* from seats.assignment v
                where v.organization_id = g.organization_id and v.seat_id = t.id and v.student_id = g.student_id
                order by v.id desc limit 1) a on true
            order by g.id
            """;

    static final String OF_A_COURSE = FACTS.formatted("null::uuid[]", """
            (select c.organization_id, c.id as course_id, null::uuid as lesson_id, null as title
             from courses.course c where c.id = ? and c.organization_id = ?)
            """);

    /** The order of the lessons matters only to terms that count them. */
    static final String OF_A_LESSON = FACTS.formatted("""
            case when g.terms ->> 'lesson_limit' is not null
                   or g.terms #>> '{release,mode}' in ('every_n_days', 'weekdays') then array(
                select x.id from courses.module m
                cross join lateral (
                    select y.id, y.position from courses.lesson y
                    where y.organization_id = m.organization_id and y.module_id = m.id and y.removed_at is null
                    offset 0) x
                where m.organization_id = d.organization_id and m.course_id = d.course_id and m.removed_at is null
                order by m.position, m.id, x.position, x.id) end
            """, """
            (select l.organization_id, l.course_id, l.id as lesson_id, l.title
             from courses.lesson l where l.id = ? and l.organization_id = ? and l.removed_at is null)
            """);

    /** Who gave what was given by hand. */
    private static final String GIVERS = """
            select distinct on (d.subject_id) d.subject_id, d.actor_name from audit.change d
            where d.organization_id = :organization and d.subject_id = any (:grants) and d.action = 'given'
            order by d.subject_id, d.id
            """;

    private static final String AWAITED = """
            select i.id as invoice_id, i.number as bill_number, i.status as bill_status, i.customer_id as payer_id,
                i.due_on, n.name as product_name, a.assigned_at, a.assigned_by, a.ended_at as unassigned_at,
                a.ended_by as unassigned_by, a.end_reason as unassign_reason
            from seats.seat s
            join catalog.product_course c
                on c.organization_id = s.organization_id and c.product_id = s.product_id and c.course_id = :course
            join catalog.product n on n.organization_id = s.organization_id and n.id = s.product_id
            join invoices.invoice i on i.organization_id = s.organization_id and i.id = s.invoice_id
            left join seats.assignment a
                on a.organization_id = s.organization_id and a.seat_id = s.id and a.ended_at is null
            where s.organization_id = :organization and s.student_id = :student and s.state = 'RESERVED'
            order by s.invoice_id, s.id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final OrganizationClock clock;

    FactRows(JdbcClient jdbc, JdbcTemplate statements, OrganizationClock clock) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.clock = clock;
    }

    /** Throws {@link Refusal.NotFound} for what does not exist, naming its field. */
    Facts of(CustomerId student, @Nullable CourseId course, @Nullable LessonId lesson) {
        var reading = new Reading();
        if (lesson == null) {
            read(OF_A_COURSE, student.value(), Objects.requireNonNull(course).value(), reading);
        } else {
            read(OF_A_LESSON, student.value(), lesson.value(), reading);
        }
        if (reading.grants.isEmpty() && !exists(student)) {
            throw new Refusal.NotFound("student_id");
        }
        var place = reading.place;
        if (place == null) {
            throw new Refusal.NotFound(lesson == null ? "course_id" : "lesson_id");
        }
        if (course != null && !course.equals(place.course())) {
            throw new Refusal.NotFound("lesson_id");
        }
        var awaited = reading.waits ? awaited(student, place.course()) : Map.<InvoiceId, Origin>of();
        return new Facts(place, reading.grants, reading.origins(givers(reading.grants)), awaited);
    }

    /**
     * With the settings in the same trip to the database, except where other statements follow in the transaction: those
     * are to be planned as ever.
     */
    private void read(String facts, UUID student, UUID door, RowCallbackHandler each) {
        var alone = TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        statements.execute(alone ? KEEP_THE_PLAN + facts : facts, (PreparedStatement statement) -> {
            statement.setObject(1, student);
            statement.setObject(2, door);
            statement.setObject(3, Caller.tenant());
            statement.setObject(4, student);
            statement.execute();
            if (alone) {
                statement.getMoreResults();
            }
            try (var rows = statement.getResultSet()) {
                while (rows.next()) {
                    each.processRow(rows);
                }
            }
            return true;
        });
    }

    private boolean exists(CustomerId student) {
        return jdbc.sql("""
                select exists (select from customers.customer where organization_id = :organization and id = :student)
                """)
                .param("organization", Caller.tenant())
                .param("student", student.value())
                .query(Boolean.class)
                .single();
    }

    private Map<GrantId, String> givers(List<Grant> grants) {
        var byHand = grants.stream()
                .filter(grant -> grant.source().kind() == GrantSource.Kind.MANUAL)
                .map(grant -> grant.id().value())
                .toArray(UUID[]::new);
        var givers = new HashMap<GrantId, String>();
        if (byHand.length > 0) {
            jdbc.sql(GIVERS)
                    .param("organization", Caller.tenant())
                    .param("grants", byHand)
                    .query(row -> {
                        givers.put(new GrantId(row.getObject("subject_id", UUID.class)), row.getString("actor_name"));
                    });
        }
        return givers;
    }

    private Map<InvoiceId, Origin> awaited(CustomerId student, CourseId course) {
        var found = new LinkedHashMap<InvoiceId, Origin>();
        jdbc.sql(AWAITED)
                .param("organization", Caller.tenant())
                .param("student", student.value())
                .param("course", course.value())
                .query(row -> {
                    found.putIfAbsent(
                            new InvoiceId(row.getObject("invoice_id", UUID.class)),
                            new Origin(bill(row), null, row.getString("product_name"), handed(row), null));
                });
        return found;
    }

    /** Puts the rows together: each has the place, and one grant unless there is none. */
    private final class Reading implements RowCallbackHandler {
        final List<Grant> grants = new ArrayList<>();
        final Map<GrantId, Origin> origins = new HashMap<>();

        @Nullable
        Place place;

        boolean waits;

        @Override
        public void processRow(ResultSet row) throws SQLException {
            if (place == null) {
                place = place(row);
                waits = row.getBoolean("waits");
            }
            if (place.lessons().isEmpty() && row.getObject("lessons") != null) {
                place = place.with(lessons(row));
            }
            if (row.getObject("id") != null) {
                var grant = new GrantMapping(place.now()).mapRow(row, 0);
                grants.add(grant);
                origins.put(
                        grant.id(),
                        new Origin(bill(row), agreement(row), row.getString("product_name"), handed(row), null));
            }
        }

        private Place place(ResultSet row) throws SQLException {
            var lesson = row.getObject("lesson_id", UUID.class);
            return new Place(
                    new CourseId(row.getObject("asked_id", UUID.class)),
                    lesson == null ? null : new LessonId(lesson),
                    row.getString("lesson_title"),
                    List.of(),
                    clock.instantGiven(instant(row, "stands_at")),
                    ZoneId.of(row.getString("time_zone")));
        }

        Map<GrantId, Origin> origins(Map<GrantId, String> givers) {
            givers.forEach((grant, name) -> origins.computeIfPresent(grant, (_, origin) -> origin.givenBy(name)));
            return origins;
        }
    }

    private static List<LessonId> lessons(ResultSet row) throws SQLException {
        return Stream.of((UUID[]) row.getArray("lessons").getArray())
                .map(LessonId::new)
                .toList();
    }

    private static @Nullable Bill bill(ResultSet row) throws SQLException {
        var id = row.getObject("invoice_id", UUID.class);
        return id == null
                ? null
                : new Bill(
                        new InvoiceId(id),
                        row.getObject("bill_number", Long.class),
                        InvoiceStatus.valueOf(row.getString("bill_status")),
                        new CustomerId(row.getObject("payer_id", UUID.class)),
                        row.getObject("due_on", LocalDate.class));
    }

    private static @Nullable Agreement agreement(ResultSet row) throws SQLException {
        var id = row.getObject("order_id", UUID.class);
        return id == null
                ? null
                : new Agreement(
                        new OrderId(id),
                        row.getLong("agreement_number"),
                        row.getString("offer_name"),
                        instant(row, "agreement_ended_at"));
    }

    private static @Nullable Handed handed(ResultSet row) throws SQLException {
        var at = instant(row, "assigned_at");
        return at == null
                ? null
                : new Handed(
                        at,
                        row.getString("assigned_by"),
                        instant(row, "unassigned_at"),
                        row.getString("unassigned_by"),
                        row.getString("unassign_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
