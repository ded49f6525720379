package dev.catraca.grants;

import dev.catraca.catalog.AccessTerms;
import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.orders.OrderId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A student's way into a course; without terms everything is open, without an end it lasts. Its state is of a moment. */
public record Grant(
        GrantId id,
        CustomerId student,
        CourseId course,
        GrantSource source,
        @Nullable InvoiceId invoice,
        @Nullable OrderId order,
        GrantState state,
        Set<Suspension> suspensions,
        Set<Ending> ends,
        @Nullable Revocation revocation,
        @Nullable Instant frozenAt,
        @Nullable Instant frozenUntil,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant firstEnteredAt,
        @Nullable AccessTerms terms,
        @Nullable String reason,
        Instant createdAt) {

    /** Whether its time stands still, whatever else keeps it shut. */
    public boolean isFrozen() {
        return frozenAt != null;
    }

    /** Why it is shut, or else why it was given, as people said it. */
    public @Nullable String said() {
        return revocation == null ? reason : revocation.reason();
    }
}
