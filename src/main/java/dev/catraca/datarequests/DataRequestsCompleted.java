package dev.catraca.datarequests;

import dev.catraca.customers.CustomerId;
import java.util.List;

/** Customers have completed their own record. */
public record DataRequestsCompleted(List<Completed> requests) {

    /** Which request, and whose. */
    public record Completed(DataRequestId id, CustomerId customer) {}
}
