/**
 * The new-customer wizard: what was typed so far, step by step, and the one confirm that makes customer, billing
 * identity, plan, order and first invoice of it, all or nothing.
 *
 * <p>Holds: until it is confirmed nothing of a draft exists elsewhere and no mail goes; a draft is confirmed at most
 * once, and at the sum that was seen; nobody's answer is overwritten unseen; what was typed is deleted when a draft ends.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "organizations",
            "days",
            "customers",
            "catalog",
            "orders",
            "datarequests",
        })
@NullMarked
package dev.catraca.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
