/**
 * The words of an organization's mails where it chose its own: subject, heading, body, button and note of each kind of
 * mail, in each language. Which kinds there are, and how a mail looks, others know.
 *
 * <p>Holds: a text has no logic. Only placeholders that its mail fills are replaced, once, by plain text; whatever else
 * stands in braces stays what it is. A text refers to nothing that its mail does not fill.
 */
@ApplicationModule(allowedDependencies = {"kernel", "organizations", "audit"})
@NullMarked
package dev.catraca.mailtexts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
