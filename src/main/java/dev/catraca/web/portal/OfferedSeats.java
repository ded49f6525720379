package dev.catraca.web.portal;

import dev.catraca.catalog.Catalog;
import dev.catraca.courses.Courses;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.identity.CustomerProfile;
import dev.catraca.identity.SignedIn;
import dev.catraca.invitations.Invitations;
import dev.catraca.invitations.Offer;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.seats.ReleaseRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what an invitation says to its reader. */
@Component
class OfferedSeats {

    private final Invitations invitations;
    private final Invoices invoices;
    private final Customers customers;
    private final Catalog catalog;
    private final Courses courses;
    private final ProfileCards cards;

    OfferedSeats(
            Invitations invitations,
            Invoices invoices,
            Customers customers,
            Catalog catalog,
            Courses courses,
            ProfileCards cards) {
        this.invitations = invitations;
        this.invoices = invoices;
        this.customers = customers;
        this.catalog = catalog;
        this.courses = courses;
        this.cards = cards;
    }

    Offered of(Offer offer, @Nullable SignedIn signedIn) {
        var invitation = offer.invitation();
        var invoice = invoices.get(invitation.invoice());
        var product = catalog.product(invitation.product());
        var titles = courses.titles(product.courseIds());
        return new Offered(
                offer,
                customers.get(invoice.customer()).name(),
                product.name(),
                product.courseIds().stream()
                        .map(course -> titles.getOrDefault(course, ""))
                        .toList(),
                invoice.status() == InvoiceStatus.PAID || invitation.release() == ReleaseRule.IMMEDIATELY,
                cards.of(invitations.profiles(offer).stream()
                        .map(customer -> new CustomerProfile(customer.id(), customer.name(), customer.kind()))
                        .toList()),
                elsewhere(offer, signedIn));
    }

    private @Nullable String elsewhere(Offer offer, @Nullable SignedIn signedIn) {
        if (signedIn == null) {
            return null;
        }
        var email = customers.get(new CustomerId(signedIn.id())).email();
        return email.normal().equals(offer.invitation().email().normal()) ? null : email.value();
    }
}
