package dev.catraca.datarequests;

import dev.catraca.customers.Customer;
import java.time.Instant;
import java.util.List;

/** Customers are asked for their data, for the first time or reminded of it. Each link is a secret of its own. */
public record DataRequestsSent(List<Sent> requests) {

    /** The reminder counts from 1; 0 is the request itself. */
    public record Sent(DataRequestId id, Customer customer, int reminder, String url, Instant expiresAt) {}
}
