/**
 * The recurring side of an order: which stretches of time were billed, and when the next invoice is due.
 *
 * <p>Holds: no two billed periods of a subscription share a day; all due dates are counted from one anchor.
 */
@ApplicationModule(allowedDependencies = {"kernel", "organizations", "audit", "catalog", "invoices", "orders"})
@NullMarked
package dev.catraca.subscriptions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
