/**
 * The house's memory: for any change, who, when, from what to what, and why. Written in the transaction of the change
 * itself; the table refuses updates and deletes.
 */
@ApplicationModule(allowedDependencies = {"kernel", "organizations"})
@NullMarked
package dev.catraca.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
