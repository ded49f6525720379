/**
 * The sample school: a year of a believable school, acted out day by day through the ordinary facades, so that every
 * rule, journal entry and audit line of it is true. Its organization is flagged as a sample, sends no mail, and is taken
 * away whole by one command.
 *
 * <p>Holds: there is one; a start that was killed half-way is taken away and begun again; only an organization that was
 * born as a sample is ever removed; its history is the same for the same day.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "organizations",
            "audit",
            "database",
            "jobs",
            "days",
            "customers",
            "courses",
            "catalog",
            "identity",
            "invoices",
            "payments",
            "orders",
            "access",
            "seats",
            "learning",
            "services",
            "datarequests",
            "notifications"
        })
@NullMarked
package dev.catraca.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
