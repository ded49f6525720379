package dev.catraca.notifications;

import dev.catraca.kernel.Caller;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SenderRows {

    private final JdbcClient db;

    SenderRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Sender> find() {
        return db.sql("select name, reply_to from notifications.sender where organization_id = :organization")
                .param("organization", Caller.tenant())
                .query(Sender.class)
                .optional();
    }

    void save(Sender sender) {
        db.sql("""
                insert into notifications.sender (organization_id, name, reply_to)
                values (:organization, :name, :replyTo)
                on conflict (organization_id) do update set name = excluded.name, reply_to = excluded.reply_to
                """)
                .param("organization", Caller.tenant())
                .param("name", sender.name())
                .param("replyTo", sender.replyTo())
                .update();
    }
}
