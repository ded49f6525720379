/**
 * Timed work of an organization: a row says which job runs for whom and when; any server of the installation picks it
 * up, once, as that organization.
 *
 * <p>Holds: the row is written in the transaction that gives the reason for it, and is only a wake-up call. What there
 * is to do stands in the module's own tables, so running a job once too often changes nothing.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package dev.catraca.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
