/**
 * The command line: {@code run} serves, the others do one thing and end, beside a running server or without one.
 * Results go to standard output, everything else to standard error; the exit status is 0 only on success.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "organizations", "identity", "sample"})
@NullMarked
package dev.catraca.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
