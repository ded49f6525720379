/**
 * Customers complete their own record: a link by mail, a form without sign-in, and what becomes of it.
 *
 * <p>Holds: a customer has at most one live request. Its links are good until it is completed, expires, is sent again
 * or cancelled, or the customer's mailbox is another; then all are dead, and what was typed is wiped. Looking at a link
 * changes nothing, because mail scanners do. Nothing that the staff wrote meanwhile is overwritten unseen.
 */
@ApplicationModule(allowedDependencies = {"kernel", "organizations", "audit", "jobs", "customers"})
@NullMarked
package dev.catraca.datarequests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
