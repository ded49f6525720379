/**
 * The double entry behind every balance. Append-only: an entry is never changed or deleted, a mistake is reversed with
 * a reason.
 *
 * <p>Holds: an entry sums to zero per currency; an account's balance is the sum of its postings; credit never goes
 * below nothing. A debit is positive, a credit negative.
 */
@ApplicationModule(allowedDependencies = {"kernel", "organizations"})
@NullMarked
package dev.catraca.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
