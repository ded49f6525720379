package dev.catraca.audit;

import static java.time.ZoneOffset.UTC;

import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class AuditRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AuditEntry entry) {
        jdbc.sql("""
                insert into audit.change (organization_id, id, happened_at, actor_kind, actor_id, actor_name,
                                          subject, subject_id, action, changes, reason)
                values (:organization, :id, :at, :kind, :actor, :name, :subject, :subjectId, :action, :changes::jsonb,
                        :reason)
                """)
                .param("organization", Caller.tenant())
                .param("id", entry.id())
                .param("at", entry.happenedAt().atOffset(UTC))
                .param("kind", entry.actor().kind().name())
                .param("actor", entry.actor().id())
                .param("name", entry.actor().name())
                .param("subject", entry.subject())
                .param("subjectId", entry.subjectId())
                .param("action", entry.action())
                .param("changes", JSON.writeValueAsString(entry.changes()))
                .param("reason", entry.reason())
                .update();
    }

    void insert(
            String subject, Collection<Noted> noted, String action, Actor actor, Instant at, @Nullable String reason) {
        jdbc.sql("""
                insert into audit.change (organization_id, id, happened_at, actor_kind, actor_id, actor_name,
                                          subject, subject_id, action, changes, reason)
                select :organization, id, :at, :kind, :actor, :name, :subject, subject_id, :action, changes::jsonb, :reason
                from unnest(:ids, :subjects, :changes::text[]) as happened (id, subject_id, changes)
                """)
                .param("organization", Caller.tenant())
                .param("ids", noted.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("subjects", noted.stream().map(Noted::subjectId).toArray(UUID[]::new))
                .param(
                        "changes",
                        noted.stream()
                                .map(one -> JSON.writeValueAsString(one.changes()))
                                .toArray(String[]::new))
                .param("at", at.atOffset(UTC))
                .param("kind", actor.kind().name())
                .param("actor", actor.id())
                .param("name", actor.name())
                .param("subject", subject)
                .param("reason", reason)
                .param("action", action)
                .update();
    }

    void mention(UUID entry, Collection<UUID> things) {
        jdbc.sql("""
                insert into audit.mention (organization_id, thing_id, change_id)
                select :organization, thing, :entry from unnest(:things) as thing
                on conflict do nothing
                """)
                .param("organization", Caller.tenant())
                .param("entry", entry)
                .param("things", things.toArray(UUID[]::new))
                .update();
    }

    List<AuditEntry> of(UUID subjectId, PageRequest page) {
        return jdbc.sql("""
                select c.* from audit.change c
                where c.organization_id = :organization and c.id in (
                    (select s.id from audit.change s
                     where s.organization_id = :organization and s.subject_id = :subject and s.id < :after
                     order by s.id desc limit :limit)
                    union
                    (select m.change_id from audit.mention m
                     where m.organization_id = :organization and m.thing_id = :subject and m.change_id < :after
                     order by m.change_id desc limit :limit))
                order by c.id desc limit :limit
                """)
                .param("organization", Caller.tenant())
                .param("subject", subjectId)
                .param("after", after(page))
                .param("limit", page.fetch())
                .query(AuditRows::entry)
                .list();
    }

    List<AuditEntry> all(PageRequest page) {
        return jdbc.sql("""
                select * from audit.change
                where organization_id = :organization and id < :after
                order by id desc limit :limit
                """)
                .param("organization", Caller.tenant())
                .param("after", after(page))
                .param("limit", page.fetch())
                .query(AuditRows::entry)
                .list();
    }

    private static UUID after(PageRequest page) {
        return page.after() == null ? LAST : page.after().uuid(0);
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        var actor = new Actor(
                Actor.Kind.valueOf(row.getString("actor_kind")),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"));
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                actor,
                row.getString("subject"),
                row.getObject("subject_id", UUID.class),
                row.getString("action"),
                JSON.readValue(row.getString("changes"), new TypeReference<Map<String, Change>>() {}),
                row.getString("reason"));
    }
}
