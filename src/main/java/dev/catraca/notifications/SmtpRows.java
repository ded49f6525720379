package dev.catraca.notifications;

import dev.catraca.kernel.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of the mail settings. */
@Component
class SmtpRows {

    private final JdbcClient db;

    SmtpRows(JdbcClient db) {
        this.db = db;
    }

    /** The settings with the password, still sealed, and who the mail comes from. */
    record Stored(SmtpSettings shown, @Nullable String sealedPassword, Sender sender) {}

    Optional<Stored> find() {
        return db.sql("""
                select s.host, s.port, s.security, s.username, encode(s.sealed_password, 'hex') as password,
                    s.sender_email, f.name, f.reply_to
                from notifications.smtp s
                left join notifications.sender f on f.organization_id = s.organization_id
                where s.organization_id = :organization
                """)
                .param("organization", Caller.tenant())
                .query((row, at) -> {
                    var sealed = row.getString("password");
                    var shown = new SmtpSettings(
                            row.getString("host"),
                            row.getInt("port"),
                            Security.valueOf(row.getString("security")),
                            row.getString("username"),
                            sealed != null,
                            row.getString("sender_email"));
                    return new Stored(shown, sealed, new Sender(row.getString("name"), row.getString("reply_to")));
                })
                .optional();
    }

    /**
     * Without a new password the stored one stays, but only for the same server and user: whoever may change the host
     * must not thereby send the old password to a host of theirs.
     */
    void save(SmtpChange wanted, @Nullable String sealedPassword) {
        db.sql("""
                insert into notifications.smtp as s (organization_id, host, port, security, username, sealed_password,
                    sender_email)
                values (:organization, :host, :port, :security, :username, decode(:password, 'hex'), :senderEmail)
                on conflict (organization_id) do update
                set host = excluded.host, port = excluded.port, security = excluded.security,
                    username = excluded.username, sender_email = excluded.sender_email,
                    sealed_password = case
                        when excluded.username is null then null
                        when excluded.sealed_password is not null then excluded.sealed_password
                        when (s.host, s.port, s.security, s.username)
                            = (excluded.host, excluded.port, excluded.security, excluded.username)
                            then s.sealed_password
                    end
                """)
                .param("organization", Caller.tenant())
                .param("host", wanted.host())
                .param("port", wanted.port())
                .param("security", wanted.security().name())
                .param("username", wanted.username())
                .param("password", wanted.username() == null ? null : sealedPassword)
                .param("senderEmail", wanted.senderEmail())
                .update();
    }
}
