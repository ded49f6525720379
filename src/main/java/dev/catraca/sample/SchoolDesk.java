package dev.catraca.sample;

import dev.catraca.catalog.Catalog;
import dev.catraca.courses.Courses;
import dev.catraca.customers.Customers;
import dev.catraca.datarequests.DataRequests;
import dev.catraca.days.Days;
import dev.catraca.identity.Staff;
import dev.catraca.invoices.Invoices;
import dev.catraca.learning.Learning;
import dev.catraca.orders.Orders;
import dev.catraca.organizations.MachineClock;
import dev.catraca.organizations.Organizations;
import dev.catraca.organizations.SandboxClock;
import dev.catraca.payments.Payments;
import dev.catraca.seats.Seats;
import dev.catraca.services.Services;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** What the school works with: the same facades as the pages and the API. */
@Component
record SchoolDesk(
        SchoolBook book,
        Organizations organizations,
        Days days,
        SandboxClock clock,
        MachineClock machine,
        Staff staff,
        Customers customers,
        Courses courses,
        Catalog catalog,
        Orders orders,
        Invoices invoices,
        Payments payments,
        Seats seats,
        Services services,
        Learning learning,
        DataRequests dataRequests,
        PlatformTransactionManager transactions) {}
