/**
 * What a customer owes and why. An invoice is numbered once, editable only as a draft, and ends paid or voided. What
 * sells calls this module, what is paid for listens to it.
 *
 * <p>Holds: an invoice's total is the sum of its lines; numbers are gapless per organization; a draft has no number;
 * paid and voided exclude each other; a line never has more seats assigned than it sold.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "organizations", "audit", "customers", "catalog", "ledger", "database"})
@NullMarked
package dev.catraca.invoices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
