/**
 * Payers hand out the seats that they bought: by invitation to a mailbox, or to themselves; they see who came, take
 * unused seats back and ask for more. Staff and programs invite by the same way.
 *
 * <p>Holds: a seat is offered to one mailbox at a time and is held for it until it is accepted or taken back, however
 * long the link is dead. An invitation is accepted once, by a customer of its mailbox. Only the latest link is good, and
 * looking at one changes nothing, because mail scanners do. A payer touches the seats of their own invoices only.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "organizations", "audit", "catalog", "customers", "grants", "invoices", "seats"
        })
@NullMarked
package dev.catraca.invitations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
