/**
 * Money received for invoices. A payment is recorded, its invoice settled, the ledger posted and every reserved seat
 * released in one transaction; a mistyped one is reversed with a reason, never edited.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "organizations", "audit", "customers", "files", "invoices", "ledger"})
@NullMarked
package dev.catraca.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
