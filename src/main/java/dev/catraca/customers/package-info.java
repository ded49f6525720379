/**
 * Who buys, pays and learns: people and companies in the CRM, and the billing identities they pay under.
 *
 * <p>Holds: a customer is known by its internal id, never by e-mail, so two may share one; what looks like the same
 * person is shown, not refused. Nothing is deleted: a customer is archived. Everything stored has been tidied by
 * {@code CustomerRules}, each change is in the history, and the search words always match the row.
 */
@ApplicationModule(allowedDependencies = {"kernel", "organizations", "audit"})
@NullMarked
package dev.catraca.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
