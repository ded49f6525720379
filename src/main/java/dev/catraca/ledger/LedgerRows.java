package dev.catraca.ledger;

import static java.time.ZoneOffset.UTC;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LedgerRows {

    private final JdbcClient jdbc;

    LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the accounts that are new and locks all, sorted, so that two entries never wait for each other. */
    void openAccounts(List<NewEntry> entries) {
        var keys = entries.stream()
                .flatMap(entry -> entry.postings().stream())
                .map(posting -> new Key(posting.account(), posting.amount().currency()))
                .distinct()
                .sorted()
                .toList();
        for (var sql : List.of("""
                insert into ledger.account (organization_id, kind, holder, currency)
                select :organization, kind, holder, currency
                from unnest(:kinds::text[], :holders::text[], :currencies::text[]) as wanted (kind, holder, currency)
                order by kind collate "C", holder collate "C", currency
                on conflict do nothing
                returning 1
                """, """
                select 1 from ledger.account a
                join unnest(:kinds::text[], :holders::text[], :currencies::text[]) as wanted (kind, holder, currency)
                    on a.kind = wanted.kind and a.holder = wanted.holder and a.currency = wanted.currency
                where a.organization_id = :organization
                order by a.kind collate "C", a.holder collate "C", a.currency
                for update of a
                """)) {
            jdbc.sql(sql)
                    .param("organization", Caller.tenant())
                    .param("kinds", texts(keys, key -> key.account().kind().name()))
                    .param("holders", texts(keys, key -> key.account().holder()))
                    .param("currencies", texts(keys, Key::currency))
                    .query(Integer.class)
                    .list();
        }
    }

    void moveBalances(List<NewEntry> entries) {
        var lines = lines(entries);
        try {
            jdbc.sql("""
                    update ledger.account a set balance = a.balance + moved.amount
                    from (select kind, holder, currency, sum(amount)::bigint as amount
                          from unnest(:kinds::text[], :holders::text[], :currencies::text[], :amounts)
                              as posting (kind, holder, currency, amount)
                          group by kind, holder, currency) moved
                    where a.organization_id = :organization and a.kind = moved.kind and a.holder = moved.holder
                      and a.currency = moved.currency
                    """)
                    .param("organization", Caller.tenant())
                    .param(
                            "kinds",
                            texts(lines, line -> line.posting.account().kind().name()))
                    .param(
                            "holders",
                            texts(lines, line -> line.posting.account().holder()))
                    .param(
                            "currencies",
                            texts(lines, line -> line.posting.amount().currency()))
                    .param("amounts", amounts(lines))
                    .update();
        } catch (DataIntegrityViolationException refused) {
            if (String.valueOf(refused.getMessage()).contains("account_below_floor")) {
                throw new Refusal.Conflict("insufficient_credit");
            }
            throw refused;
        }
    }

    void insertEntries(List<NewEntry> entries, Instant at) {
        try {
            jdbc.sql("""
                    insert into ledger.entry (organization_id, id, kind, subject_id, posted_at, reverses, reason)
                    select :organization, id, kind, subject_id, :at, reverses, reason
                    from unnest(:ids, :kinds::text[], :subjects, :reverses, :reasons::text[])
                        as wanted (id, kind, subject_id, reverses, reason)
                    """)
                    .param("organization", Caller.tenant())
                    .param("at", at.atOffset(UTC))
                    .param("ids", ids(entries, entry -> entry.id().value()))
                    .param("kinds", texts(entries, NewEntry::kind))
                    .param("subjects", ids(entries, NewEntry::subjectId))
                    .param(
                            "reverses",
                            ids(
                                    entries,
                                    entry -> entry.reverses() == null
                                            ? null
                                            : entry.reverses().value()))
                    .param("reasons", texts(entries, NewEntry::reason))
                    .update();
        } catch (DuplicateKeyException reversedBefore) {
            throw new Refusal.Conflict("already_reversed");
        }
    }

    /** One statement for all postings: the check that an entry sums to zero looks at a statement's rows. */
    void insertPostings(List<NewEntry> entries) {
        var lines = lines(entries);
        jdbc.sql("""
                insert into ledger.posting (organization_id, entry_id, line, kind, holder, currency, amount)
                select :organization, entry_id, line, kind, holder, currency, amount
                from unnest(:entries, :lines, :kinds::text[], :holders::text[], :currencies::text[], :amounts)
                    as wanted (entry_id, line, kind, holder, currency, amount)
                """)
                .param("organization", Caller.tenant())
                .param("entries", ids(lines, line -> line.entry.value()))
                .param("lines", lines.stream().mapToInt(Line::number).toArray())
                .param(
                        "kinds",
                        texts(lines, line -> line.posting.account().kind().name()))
                .param("holders", texts(lines, line -> line.posting.account().holder()))
                .param("currencies", texts(lines, line -> line.posting.amount().currency()))
                .param("amounts", amounts(lines))
                .update();
    }

    long balance(Account account, String currency) {
        return jdbc.sql("""
                select balance from ledger.account
                where organization_id = :organization and kind = :kind and holder = :holder and currency = :currency
                """)
                .param("organization", Caller.tenant())
                .param("kind", account.kind().name())
                .param("holder", account.holder())
                .param("currency", currency)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    Optional<Movement> last(Account account, String currency) {
        return jdbc.sql("""
                select e.kind, p.amount, p.currency, e.posted_at
                from ledger.posting p
                join ledger.entry e on e.organization_id = p.organization_id and e.id = p.entry_id
                where p.organization_id = :organization and p.kind = :kind and p.holder = :holder
                  and p.currency = :currency
                order by p.entry_id desc limit 1
                """)
                .param("organization", Caller.tenant())
                .param("kind", account.kind().name())
                .param("holder", account.holder())
                .param("currency", currency)
                .query((row, number) -> new Movement(
                        row.getString("kind"),
                        new Money(row.getLong("amount"), row.getString("currency")),
                        row.getObject("posted_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    List<Posting> of(UUID subjectId) {
        return jdbc.sql("""
                select p.kind, p.holder, p.amount, p.currency
                from ledger.entry e
                join ledger.posting p on p.organization_id = e.organization_id and p.entry_id = e.id
                where e.organization_id = :organization and e.subject_id = :subject
                order by e.id, p.line
                """)
                .param("organization", Caller.tenant())
                .param("subject", subjectId)
                .query((row, number) -> new Posting(
                        new Account(Account.Kind.valueOf(row.getString("kind")), row.getString("holder")),
                        new Money(row.getLong("amount"), row.getString("currency"))))
                .list();
    }

    private static List<Line> lines(List<NewEntry> entries) {
        return entries.stream().flatMap(LedgerRows::lines).toList();
    }

    private static Stream<Line> lines(NewEntry entry) {
        var postings = entry.postings();
        return IntStream.range(0, postings.size()).mapToObj(i -> new Line(entry.id(), i + 1, postings.get(i)));
    }

    private static <T> @Nullable String[] texts(List<T> things, Function<T, @Nullable String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }

    private static <T> @Nullable UUID[] ids(List<T> things, Function<T, @Nullable UUID> id) {
        return things.stream().map(id).toArray(UUID[]::new);
    }

    private static long[] amounts(List<Line> lines) {
        return lines.stream().mapToLong(line -> line.posting.amount().amount()).toArray();
    }

    private record Line(EntryId entry, int number, Posting posting) {}

    private record Key(Account account, String currency) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            var byAccount = account.compareTo(other.account);
            return byAccount == 0 ? currency.compareTo(other.currency) : byAccount;
        }
    }
}
