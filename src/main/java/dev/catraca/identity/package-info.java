/**
 * Who signs in, and what they may do: staff and their roles, customers' links, API keys, sessions. Only hashes of
 * secrets are stored; every token carries its organization.
 */
@ApplicationModule(allowedDependencies = {"kernel", "organizations", "audit", "customers"})
@NullMarked
package dev.catraca.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
