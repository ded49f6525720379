package dev.catraca.seats;

import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;

/** A course that a student will enter once an invoice is paid: a reserved seat says so. */
public record Awaited(CustomerId student, CourseId course, InvoiceId invoice, SeatId seat) {}
