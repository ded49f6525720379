package dev.catraca.grants;

import dev.catraca.catalog.AccessTerms;
import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.orders.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A source opens a course for a student, with where the money behind it is, when there is some. */
public record Opening(
        GrantSource source,
        CustomerId student,
        CourseId course,
        @Nullable InvoiceId invoice,
        @Nullable OrderId order,
        @Nullable AccessTerms terms,
        Instant startsAt,
        @Nullable Instant endsAt) {}
