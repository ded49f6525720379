package dev.catraca.grants;

import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.AccessTerms.DurationFrom;
import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.orders.OrderId;
import java.time.Instant;
import java.time.ZoneId;
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
        @Nullable Instant endsAt) {

    /**
     * With the end that its terms give it, when they count days from here and nobody named another end. Of an hour that
     * comes twice that day it is the second, as PostgreSQL has it for those that count from the first entry.
     */
    Opening ending(ZoneId zone) {
        if (endsAt != null
                || terms == null
                || terms.durationDays() == null
                || terms.durationFrom() != DurationFrom.RELEASE) {
            return this;
        }
        var end = startsAt.atZone(zone).plusDays(terms.durationDays()).withLaterOffsetAtOverlap();
        return new Opening(source, student, course, invoice, order, terms, startsAt, end.toInstant());
    }
}
