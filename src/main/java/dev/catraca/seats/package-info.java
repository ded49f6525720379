/**
 * The seats that invoices sell: who gets one, when it opens its courses, and what becomes of it when money goes back.
 * Listens to invoices and orders only; the doors themselves are grants.
 *
 * <p>Holds: never more seats than bought (a constraint of the invoice's line); a seat has one holder at a time (a unique
 * index); a full payment releases every reserved seat once, in its own transaction; whatever ended or suspended a seat is
 * taken back alone. Whoever changes a seat locks its invoice first.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "organizations",
            "audit",
            "days",
            "catalog",
            "courses",
            "customers",
            "invoices",
            "orders",
            "grants"
        })
@NullMarked
package dev.catraca.seats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
