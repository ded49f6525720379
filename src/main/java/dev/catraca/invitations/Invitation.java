package dev.catraca.invitations;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.EmailAddress;
import dev.catraca.seats.ReleaseRule;
import dev.catraca.seats.SeatId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A seat offered to whoever reads a mailbox, in their language; the student is who accepted. */
public record Invitation(
        InvitationId id,
        SeatId seat,
        InvoiceId invoice,
        ProductId product,
        EmailAddress email,
        @Nullable String name,
        ReleaseRule release,
        String language,
        InvitationState state,
        int sendings,
        String invitedBy,
        Instant sentAt,
        Instant expiresAt,
        @Nullable CustomerId student) {}
