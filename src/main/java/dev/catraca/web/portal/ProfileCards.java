package dev.catraca.web.portal;

import dev.catraca.access.Access;
import dev.catraca.identity.CustomerProfile;
import dev.catraca.invoices.Invoices;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the customers of a mailbox apart. */
@Component
class ProfileCards {

    private final Access access;
    private final Invoices invoices;

    ProfileCards(Access access, Invoices invoices) {
        this.access = access;
        this.invoices = invoices;
    }

    List<ProfileCard> of(List<CustomerProfile> profiles) {
        var customers = profiles.stream().map(CustomerProfile::customer).toList();
        var courses = access.courseCounts(customers);
        var open = invoices.openCounts(customers);
        return profiles.stream()
                .map(profile -> new ProfileCard(
                        profile, courses.getOrDefault(profile.customer(), 0), open.getOrDefault(profile.customer(), 0)))
                .toList();
    }
}
