package dev.catraca.seats;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;

/** Who should get a free seat of a product. {@code allowRepeat}: also a student who holds one of that product. */
public record NewAssignment(ProductId product, CustomerId student, ReleaseRule release, boolean allowRepeat) {}
