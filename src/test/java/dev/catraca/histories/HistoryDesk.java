package dev.catraca.histories;

import dev.catraca.access.Access;
import dev.catraca.catalog.Catalog;
import dev.catraca.days.Days;
import dev.catraca.grants.Grants;
import dev.catraca.invoices.Invoices;
import dev.catraca.orders.Orders;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.payments.Payments;
import dev.catraca.seats.Seats;
import dev.catraca.support.TestPolicies;
import dev.catraca.support.TestSchool;
import org.springframework.stereotype.Component;

/** The faces that histories are made with. */
@Component
record HistoryDesk(
        Access access,
        Catalog catalog,
        Days days,
        Grants grants,
        Invoices invoices,
        Orders orders,
        OrganizationClock clock,
        Payments payments,
        Seats seats,
        TestPolicies policies,
        TestSchool school) {}
