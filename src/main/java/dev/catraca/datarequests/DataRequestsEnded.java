package dev.catraca.datarequests;

import dev.catraca.customers.CustomerId;
import java.util.List;

/** Requests of these customers are over, one way or another: no mail may ask for their data any more. */
public record DataRequestsEnded(List<CustomerId> customers) {}
