package dev.catraca.rosters;

import dev.catraca.catalog.ProductId;
import dev.catraca.seats.ReleaseRule;

/** One seat that a program wants to give; the name may be empty for whoever is a student already. */
public record BatchRow(String name, String email, ProductId product, ReleaseRule release) {}
