package dev.catraca.api;

import dev.catraca.customers.CustomerId;

/** Who else may use a service. */
record SharingBody(CustomerId customerId) {}
