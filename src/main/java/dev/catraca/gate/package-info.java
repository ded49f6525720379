/**
 * The door of HTTP: finds out who is calling from cookie or key, binds {@link dev.catraca.kernel.Caller} for the rest
 * of the request, and lets nobody past {@link dev.catraca.identity.Needs}. Pages and the API stand behind it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "organizations", "identity", "invoices", "datarequests"})
@NullMarked
package dev.catraca.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
