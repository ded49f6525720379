package dev.catraca.seats;

import dev.catraca.catalog.AccessTerms;
import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import dev.catraca.grants.GrantSource;
import dev.catraca.grants.Opening;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.orders.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One course of an assigned seat as it was sold; {@code once}: not by a subscription. */
record SoldCourse(
        SeatId seat,
        CustomerId student,
        CourseId course,
        InvoiceId invoice,
        @Nullable OrderId order,
        @Nullable AccessTerms terms,
        boolean once) {

    /** Only what was sold once ends after its duration; a subscription's end comes from its order. */
    Opening opening(Instant at) {
        var source = new GrantSource(GrantSource.Kind.SEAT, seat.value());
        return new Opening(source, student, course, invoice, order, given(), at, null);
    }

    private @Nullable AccessTerms given() {
        return terms == null || once ? terms : terms.withoutDuration();
    }
}
