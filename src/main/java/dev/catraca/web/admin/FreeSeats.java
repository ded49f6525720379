package dev.catraca.web.admin;

import dev.catraca.catalog.Product;
import java.util.List;

/** How many seats of a product an invoice still has to give, and the courses that each opens. */
public record FreeSeats(Product product, int free, int total, List<String> courses) {}
