package dev.catraca.web.portal;

import dev.catraca.customers.CustomerKind;
import dev.catraca.identity.CustomerProfile;

/** A customer among those that share a mailbox, with what they hold, so that people find themselves. */
public record ProfileCard(CustomerProfile profile, int courses, int openInvoices) {

    public boolean isCompany() {
        return profile.kind() == CustomerKind.COMPANY;
    }
}
