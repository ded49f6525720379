package dev.catraca.access;

import dev.catraca.catalog.AccessTerms;
import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.orders.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A student's way into a course; without terms everything is open, without an end it lasts. */
public record Grant(
        GrantId id,
        CustomerId student,
        CourseId course,
        GrantSource source,
        @Nullable InvoiceId invoice,
        @Nullable OrderId order,
        GrantState state,
        @Nullable Suspension suspendedFor,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant firstEnteredAt,
        @Nullable AccessTerms terms,
        @Nullable String reason,
        Instant createdAt) {}
