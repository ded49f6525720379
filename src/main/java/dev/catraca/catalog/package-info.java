/**
 * What is sold and how: products, offers of them (price, recurrence, access terms), plan categories with base plans.
 *
 * <p>Holds: what sells access opens at least one course, a service opens none; an archived product gets no new offer
 * and an archived offer no new order; prices are in the organization's currency; whoever bought keeps a snapshot, so
 * an edit here reaches new orders only.
 */
@ApplicationModule(allowedDependencies = {"kernel", "organizations", "audit", "courses"})
@NullMarked
package dev.catraca.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
