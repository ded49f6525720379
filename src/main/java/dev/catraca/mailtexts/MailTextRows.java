package dev.catraca.mailtexts;

import dev.catraca.kernel.Caller;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MailTextRows {

    private final JdbcClient db;

    MailTextRows(JdbcClient db) {
        this.db = db;
    }

    Optional<MailText> find(MailTextKey key) {
        return db.sql("""
                select subject, heading, body, button, note from mailtexts.text
                where organization_id = :organization and kind = :kind and language = :language
                """)
                .param("organization", Caller.tenant())
                .param("kind", key.kind())
                .param("language", key.language())
                .query(MailText.class)
                .optional();
    }

    Set<MailTextKey> all() {
        return new HashSet<>(db.sql("select kind, language from mailtexts.text where organization_id = :organization")
                .param("organization", Caller.tenant())
                .query(MailTextKey.class)
                .list());
    }

    void save(MailTextKey key, MailText text) {
        db.sql("""
                insert into mailtexts.text (organization_id, kind, language, subject, heading, body, button, note)
                values (:organization, :kind, :language, :subject, :heading, :body, :button, :note)
                on conflict (organization_id, kind, language) do update
                set subject = excluded.subject, heading = excluded.heading, body = excluded.body,
                    button = excluded.button, note = excluded.note
                """)
                .param("organization", Caller.tenant())
                .param("kind", key.kind())
                .param("language", key.language())
                .param("subject", text.subject())
                .param("heading", text.heading())
                .param("body", text.body())
                .param("button", text.button())
                .param("note", text.note())
                .update();
    }

    void delete(MailTextKey key) {
        db.sql("""
                delete from mailtexts.text
                where organization_id = :organization and kind = :kind and language = :language
                """)
                .param("organization", Caller.tenant())
                .param("kind", key.kind())
                .param("language", key.language())
                .update();
    }
}
