package dev.catraca.web.admin;

import dev.catraca.customers.Customer;
import dev.catraca.invoices.Invoice;
import java.time.LocalDate;
import java.util.List;

/** The contact card's first tab: what the customer has, agreed to, may use of others, and was asked to pay for. */
public record CustomerOverview(
        List<Customer> alike,
        List<ServiceLine> services,
        boolean moreServices,
        List<PlanLine> plans,
        boolean morePlans,
        List<ServiceLine> shared,
        List<Invoice> invoices,
        LocalDate today) {}
