/**
 * Whose it is: the tenants of an installation, their brand, settings and clock. Nothing crosses an organization; the
 * database enters one per transaction ({@code organizations.enter}) and shows nothing of another.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package dev.catraca.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
