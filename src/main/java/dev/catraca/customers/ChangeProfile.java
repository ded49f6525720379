package dev.catraca.customers;

import dev.catraca.audit.Audit;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.Organizations;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Adding and editing billing identities. The customer is locked by whoever calls. */
@Component
class ChangeProfile {

    private final PaymentProfileRows rows;
    private final Organizations organizations;
    private final OrganizationClock clock;
    private final Audit audit;

    ChangeProfile(PaymentProfileRows rows, Organizations organizations, OrganizationClock clock, Audit audit) {
        this.rows = rows;
        this.organizations = organizations;
        this.clock = clock;
        this.audit = audit;
    }

    PaymentProfile add(CustomerId owner, NewPaymentProfile typed) {
        var profile = read(owner, typed);
        rows.insert(profile);
        audit.record("customer", owner.value(), "payment_profile_added", CustomerHistory.added(profile), null);
        return profile;
    }

    /** The one of this holder as typed: added, or edited if the customer has it. */
    PaymentProfile keep(CustomerId owner, NewPaymentProfile typed) {
        var wanted = read(owner, typed);
        return rows.of(owner).stream()
                .filter(profile -> profile.holder().equals(wanted.holder())
                        && profile.country().equals(wanted.country()))
                .findFirst()
                .map(before -> replace(before, typed))
                .orElseGet(() -> add(owner, typed));
    }

    PaymentProfile change(PaymentProfile before, Function<NewPaymentProfile, NewPaymentProfile> edit) {
        return replace(before, edit.apply(NewPaymentProfile.of(before)));
    }

    PaymentProfile change(PaymentProfile before, int version, NewPaymentProfile typed) {
        if (before.version() != version) {
            throw new Refusal.Conflict("payment_profile_changed");
        }
        return replace(before, typed);
    }

    private PaymentProfile replace(PaymentProfile before, NewPaymentProfile typed) {
        var after = read(before.customerId(), typed).following(before);
        var changes = CustomerHistory.changed(before, after);
        if (changes.isEmpty()) {
            return before;
        }
        rows.update(after);
        audit.record("customer", before.customerId().value(), "payment_profile_changed", changes, null);
        return after;
    }

    private PaymentProfile read(CustomerId owner, NewPaymentProfile typed) {
        return CustomerRules.read(typed, owner, organizations.current(), clock.instant());
    }
}
