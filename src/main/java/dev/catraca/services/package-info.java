/**
 * What customers have of the products of kind SERVICE: a cloud, a support plan. Each one sold waits for its payment,
 * runs, is suspended or terminated, and may be shared with other customers.
 *
 * <p>Holds: a service is made once, when its invoice is issued; it runs only once that invoice is paid in full, or during
 * a trial; what the staff suspended no payment resumes; what is terminated stays so. Listens to invoices and orders only.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "organizations", "audit", "catalog", "customers", "invoices", "orders"})
@NullMarked
package dev.catraca.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
