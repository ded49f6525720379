package dev.catraca.rosters;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.seats.ReleaseRule;
import java.util.Map;

/**
 * A list to give an invoice's seats to. {@code giveAgain}: also to those who hold one of that product. {@code chosen}:
 * by the number of a line, who is meant where several have its e-mail.
 */
public record RosterRequest(
        InvoiceId invoice,
        ProductId product,
        ReleaseRule release,
        String list,
        boolean giveAgain,
        Map<Integer, CustomerId> chosen) {}
