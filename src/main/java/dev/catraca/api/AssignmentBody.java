package dev.catraca.api;

import dev.catraca.api.json.Default;
import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;

/** Who gets a free seat of which product, and when it opens. */
record AssignmentBody(
        ProductId productId,
        CustomerId studentId,
        ReleaseRule release,
        @Default("false") boolean allowRepeat) {

    NewAssignment wanted() {
        return new NewAssignment(productId, studentId, release, allowRepeat);
    }
}
