package dev.catraca.grants;

import static java.time.ZoneOffset.UTC;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Text;
import dev.catraca.kernel.Where;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of grants. Their state, which follows from facts, is asked for as {@link GrantMapping} tells it. */
@Component
class GrantListRows {

    private static final String STATE = """
            case when g.revoked_at is not null or b.blocked_at is not null then 'REVOKED'
                 when g.ends <> '{}' then 'ENDED'
                 when g.suspensions <> '{}' then 'SUSPENDED'
                 when g.frozen_at is not null and (g.frozen_until is null or g.frozen_until > :now) then 'FROZEN'
                 when g.ends_at <= :now then 'EXPIRED'
                 when g.starts_at > :now then 'SCHEDULED'
                 else 'ACTIVE' end = :state
            """;

    private static final String WORD = """
            g.student_id in (
                select w.customer_id from customers.word w
                where w.organization_id = :organization and starts_with(w.word, :word))
            """;

    private static final String STUDENT = """
            join customers.customer s on s.organization_id = g.organization_id and s.id = g.student_id
            """;
    private static final String NAME = "s.name";
    private static final String NEVER = "infinity";
    private static final int MAX_WORDS = 8;
    private static final String END = "coalesce(g.ends_at, 'infinity'::timestamptz)";

    private final JdbcClient jdbc;

    GrantListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Grant> list(GrantFilter filter, PageRequest page, Instant now) {
        var words = words(filter.search());
        if (words.isEmpty() && filter.search() != null && !Text.isBlank(filter.search())) {
            return List.of();
        }
        var where = conditions(filter, words, now);
        after(where, filter.sort(), page.after());
        var names = filter.sort() == GrantSort.NAME ? STUDENT : "";
        return jdbc.sql(GrantRows.FROM + names + GrantRows.WHERE + where.sql() + " order by " + order(filter.sort())
                        + " limit :limit")
                .param("organization", Caller.tenant())
                .params(where.parameters())
                .param("limit", page.fetch())
                .query(new GrantMapping(now))
                .list();
    }

    private static Where conditions(GrantFilter filter, List<String> words, Instant now) {
        var where = new Where();
        if (filter.student() != null) {
            where.and(
                    "g.student_id = :student",
                    Map.of("student", filter.student().value()));
        }
        if (filter.course() != null) {
            where.and("g.course_id = :course", Map.of("course", filter.course().value()));
        }
        if (filter.source() != null) {
            where.and(
                    "g.source_kind = :source", Map.of("source", filter.source().name()));
        }
        if (filter.state() != null) {
            where.and(STATE, Map.of("state", filter.state().name(), "now", now.atOffset(UTC)));
        }
        return where.andEachWord(words, WORD);
    }

    private static List<String> words(@Nullable String search) {
        return search == null
                ? List.of()
                : Text.searchWords(search).stream().limit(MAX_WORDS).toList();
    }

    private static void after(Where where, GrantSort sort, @Nullable Cursor after) {
        if (after == null) {
            return;
        }
        switch (sort) {
            case NEWEST -> where.and("g.id < :after", Map.of("after", after.uuid(0)));
            case NAME ->
                where.and(
                        "(" + NAME + ", g.id) > (:afterName, :after)",
                        Map.of("afterName", after.string(0), "after", after.uuid(1)));
            case END ->
                where.and(
                        "(" + END + ", g.id) > (cast(:afterEnd as timestamptz), :after)",
                        Map.of("afterEnd", end(after), "after", after.uuid(1)));
        }
    }

    private static String end(Cursor after) {
        return after.string(0).equals(NEVER) ? NEVER : after.instant(0).toString();
    }

    private static String order(GrantSort sort) {
        return switch (sort) {
            case NEWEST -> "g.id desc";
            case NAME -> NAME + ", g.id";
            case END -> END + ", g.id";
        };
    }

    static Cursor cursor(GrantSort sort, Grant last, Supplier<String> name) {
        return switch (sort) {
            case NEWEST -> Cursor.of(last.id());
            case NAME -> Cursor.of(name.get(), last.id());
            case END -> Cursor.of(last.endsAt() == null ? NEVER : last.endsAt(), last.id());
        };
    }
}
