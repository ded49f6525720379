/**
 * Mail to people: an outbox that business events fill inside their own transaction, and the delivery that empties it.
 * No business module calls this one; it listens.
 *
 * <p>Holds: one event writes to one mailbox once, however often it arrives. A mail is kept until it is sent, refused
 * for good, or past its use-by time; nothing is dropped in between. Its secret link is stored encrypted, shown to
 * nobody but owners and admins who ask for it, and wiped once the mail has left or expired. The kept copy is masked.
 *
 * <p>A mail goes out twice in one case only: the program dies between the mail server's yes and our note of it.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "organizations",
            "audit",
            "database",
            "jobs",
            "days",
            "documents",
            "identity",
            "customers",
            "datarequests",
            "catalog",
            "mailtexts",
            "invoices",
            "payments",
            "seats",
            "invitations"
        })
@NullMarked
package dev.catraca.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
