package dev.catraca.invitations;

import static java.time.ZoneOffset.UTC;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.EmailAddress;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.SeatId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class InvitationRows {

    private final JdbcClient jdbc;

    InvitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An invitation as found by a link, which may be an earlier one of its. */
    record Linked(
            Invitation invitation, boolean latest, @Nullable Instant acceptedAt) {}

    void insert(Invitation invitation, byte[] hash) {
        jdbc.sql("""
                insert into invitations.invitation (organization_id, id, seat_id, invoice_id, product_id, email,
                    email_normal, name, release, language, state, latest_hash, sendings, invited_by, sent_at, expires_at)
                values (:organization, :id, :seat, :invoice, :product, :email, :normal, :name, :release, :language,
                    'SENT', :hash, 1, :by, :sentAt, :expiresAt)
                """)
                .param("organization", Caller.tenant())
                .param("id", invitation.id().value())
                .param("seat", invitation.seat().value())
                .param("invoice", invitation.invoice().value())
                .param("product", invitation.product().value())
                .param("email", invitation.email().value())
                .param("normal", invitation.email().normal())
                .param("name", invitation.name())
                .param("release", invitation.release().name())
                .param("language", invitation.language())
                .param("hash", hash)
                .param("by", invitation.invitedBy())
                .param("sentAt", invitation.sentAt().atOffset(UTC))
                .param("expiresAt", invitation.expiresAt().atOffset(UTC))
                .update();
        insertLink(invitation.id(), hash);
    }

    private void insertLink(InvitationId id, byte[] hash) {
        jdbc.sql("""
                insert into invitations.link (organization_id, hash, invitation_id)
                values (:organization, :hash, :id)
                """)
                .param("organization", Caller.tenant())
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    /** Looks, and changes nothing. */
    Optional<Linked> find(byte[] hash) {
        return byLink(hash, "");
    }

    /** The first lock of whoever changes an invitation, before its customer's, invoice's and seat's. */
    Optional<Linked> lock(byte[] hash) {
        return byLink(hash, "for update");
    }

    private Optional<Linked> byLink(byte[] hash, String locking) {
        return jdbc.sql("""
                select v.*, v.latest_hash = :hash as latest from invitations.invitation v
                where v.organization_id = :organization and v.id = (
                    select l.invitation_id from invitations.link l
                    where l.organization_id = :organization and l.hash = :hash)
                """ + locking)
                .param("organization", Caller.tenant())
                .param("hash", hash)
                .query((row, number) -> linked(row))
                .optional();
    }

    /** What a seat is offered by at this moment, locked. */
    Optional<Invitation> lockOpen(SeatId seat) {
        return jdbc.sql("""
                select * from invitations.invitation
                where organization_id = :organization and seat_id = :seat and state = 'SENT'
                for update
                """)
                .param("organization", Caller.tenant())
                .param("seat", seat.value())
                .query((row, number) -> invitation(row))
                .optional();
    }

    /** Those of the seats that somebody is invited to, with the invitation. */
    Map<SeatId, Invitation> open(Collection<SeatId> seats) {
        return jdbc
                .sql("""
                select * from invitations.invitation
                where organization_id = :organization and seat_id = any (:seats) and state = 'SENT'
                """)
                .param("organization", Caller.tenant())
                .param("seats", seats.stream().map(SeatId::value).toArray(UUID[]::new))
                .query((row, number) -> invitation(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Invitation::seat, Function.identity()));
    }

    /** Whether a mailbox is invited to this product of this invoice already. */
    boolean isInvited(InvoiceId invoice, ProductId product, EmailAddress email) {
        return jdbc.sql("""
                select exists (
                    select from invitations.invitation
                    where organization_id = :organization and invoice_id = :invoice and product_id = :product
                      and email_normal = :email and state = 'SENT')
                """)
                .param("organization", Caller.tenant())
                .param("invoice", invoice.value())
                .param("product", product.value())
                .param("email", email.normal())
                .query(Boolean.class)
                .single();
    }

    boolean holdsSeat(InvoiceId invoice, ProductId product, EmailAddress email) {
        return jdbc.sql("""
                select exists (
                    select from seats.seat s
                    join customers.customer c on c.organization_id = s.organization_id and c.id = s.student_id
                    where s.organization_id = :organization and s.invoice_id = :invoice and s.product_id = :product
                      and s.state <> 'ENDED' and c.email_normal = :email)
                """)
                .param("organization", Caller.tenant())
                .param("invoice", invoice.value())
                .param("product", product.value())
                .param("email", email.normal())
                .query(Boolean.class)
                .single();
    }

    /** A new link, good from now on; those before it are not. */
    Invitation renew(InvitationId id, byte[] hash, Instant sentAt, Instant expiresAt) {
        insertLink(id, hash);
        return jdbc.sql("""
                update invitations.invitation
                set latest_hash = :hash, sendings = sendings + 1, sent_at = :sentAt, expires_at = :expiresAt
                where organization_id = :organization and id = :id
                returning *
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("hash", hash)
                .param("sentAt", sentAt.atOffset(UTC))
                .param("expiresAt", expiresAt.atOffset(UTC))
                .query((row, number) -> invitation(row))
                .single();
    }

    void accept(InvitationId id, CustomerId student, Instant at) {
        jdbc.sql("""
                update invitations.invitation set state = 'ACCEPTED', student_id = :student, accepted_at = :at
                where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("student", student.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    void cancel(InvitationId id, String by, Instant at) {
        jdbc.sql("""
                update invitations.invitation set state = 'CANCELLED', cancelled_by = :by, cancelled_at = :at
                where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .param("by", by)
                .param("at", at.atOffset(UTC))
                .update();
    }

    private static Linked linked(ResultSet row) throws SQLException {
        var accepted = row.getObject("accepted_at", OffsetDateTime.class);
        return new Linked(invitation(row), row.getBoolean("latest"), accepted == null ? null : accepted.toInstant());
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        var student = row.getObject("student_id", UUID.class);
        return new Invitation(
                new InvitationId(row.getObject("id", UUID.class)),
                new SeatId(row.getObject("seat_id", UUID.class)),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                new ProductId(row.getObject("product_id", UUID.class)),
                EmailAddress.read(row.getString("email")).orElseThrow(),
                row.getString("name"),
                ReleaseRule.valueOf(row.getString("release")),
                row.getString("language"),
                InvitationState.valueOf(row.getString("state")),
                row.getInt("sendings"),
                row.getString("invited_by"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                student == null ? null : new CustomerId(student));
    }
}
