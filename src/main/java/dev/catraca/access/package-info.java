/**
 * Who may enter what, and why: seats bought by invoices, the students they are assigned to, and the grants that open
 * courses. Listens to invoices and orders only.
 *
 * <p>Holds: never more seats than bought (a constraint of the invoice line); a seat opens a course once; access is the
 * union of active grants; a revoked grant stays revoked whatever happens later.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "organizations",
            "audit",
            "courses",
            "catalog",
            "customers",
            "invoices",
            "orders"
        })
@NullMarked
package dev.catraca.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
