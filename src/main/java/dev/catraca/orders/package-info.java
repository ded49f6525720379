/**
 * What was agreed with a customer: a snapshot of an offer, its price and its access terms, and the state of the deal.
 * Placing one issues its first invoice in the same transaction.
 *
 * <p>Holds: later edits of an offer don't reach an order; an order becomes active when its invoice is paid.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "organizations", "audit", "customers", "courses", "catalog", "invoices"})
@NullMarked
package dev.catraca.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
