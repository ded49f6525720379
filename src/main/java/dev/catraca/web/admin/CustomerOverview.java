package dev.catraca.web.admin;

import dev.catraca.customers.Customer;
import dev.catraca.invoices.Invoice;
import java.time.LocalDate;
import java.util.List;

/** The contact card's first tab: what the customer has, agreed to, may use of others, and was asked to pay for. */
public record CustomerOverview(
        List<Customer> alike,
        List<SoldService> services,
        boolean moreServices,
        List<SoldPlan> plans,
        boolean morePlans,
        List<SoldService> shared,
        List<Invoice> invoices,
        LocalDate today) {}
