/**
 * Where the data lives: the data directory and its secrets, the PostgreSQL under it (our own embedded server, or an
 * external one), the role the application works as, and the transaction that enters an organization.
 *
 * <p>Holds: the application's role owns nothing and never bypasses row-level security; an embedded server is durable,
 * password-protected, and survives {@code kill -9} of the program; files with secrets have mode 0600.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package dev.catraca.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
