/**
 * May this student enter, and why? Answers from grants and from seats that wait for a payment; decides nothing of its own.
 *
 * <p>Holds: access is the union of active grants, and an explanation is made of the very facts that decide the door.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "organizations",
            "courses",
            "catalog",
            "customers",
            "invoices",
            "orders",
            "grants",
            "seats"
        })
@NullMarked
package dev.catraca.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
