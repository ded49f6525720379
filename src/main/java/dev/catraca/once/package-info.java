/**
 * Makes a form act once, however often it is sent: by a double click, the back button, or an impatient reload.
 *
 * <p>Holds: the key of a form and what the form did are one transaction; whoever sends it again is told the result of
 * the first time.
 */
@ApplicationModule(allowedDependencies = {"kernel", "organizations", "jobs"})
@NullMarked
package dev.catraca.once;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
