package dev.catraca.notifications;

import dev.catraca.catalog.Catalog;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Permission;
import dev.catraca.invitations.Invitation;
import dev.catraca.invitations.InvitationsEnded;
import dev.catraca.invitations.SeatsOffered;
import dev.catraca.invitations.SeatsWished;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.InvoicesVoided;
import dev.catraca.kernel.Show;
import dev.catraca.organizations.Links;
import dev.catraca.organizations.OrganizationClock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever is offered a seat gets the link to it, and only the latest; the staff hear who wants more seats. */
@Component
class InvitationMailPolicy {

    private final Enqueueing enqueueing;
    private final Customers customers;
    private final Catalog catalog;
    private final Invoices invoices;
    private final StaffInbox staff;
    private final Links links;
    private final OrganizationClock clock;

    InvitationMailPolicy(
            Enqueueing enqueueing,
            Customers customers,
            Catalog catalog,
            Invoices invoices,
            StaffInbox staff,
            Links links,
            OrganizationClock clock) {
        this.enqueueing = enqueueing;
        this.customers = customers;
        this.catalog = catalog;
        this.invoices = invoices;
        this.staff = staff;
        this.links = links;
        this.clock = clock;
    }

    @EventListener
    void on(SeatsOffered offered) {
        var all =
                offered.offers().stream().map(SeatsOffered.Offered::invitation).toList();
        withdraw(all);
        var products = catalog.products(
                all.stream().map(Invitation::product).distinct().toList());
        var owed = invoices.all(all.stream().map(Invitation::invoice).distinct().toList());
        var payers = customers.all(
                owed.values().stream().map(Invoice::customer).distinct().toList());
        var zone = clock.zone();
        enqueueing.enqueue(offered.offers().stream()
                .map(offer -> {
                    var invitation = offer.invitation();
                    var invoice = Objects.requireNonNull(owed.get(invitation.invoice()));
                    var show = new Show(Locale.forLanguageTag(invitation.language()), zone);
                    return new NewMessage(
                                    event(invitation, invitation.sendings()),
                                    MessageKind.SEAT_INVITATION,
                                    reader(invitation))
                            .about("invoice", invoice.id().value())
                            .with(Map.of(
                                    "inviter",
                                    Objects.requireNonNull(payers.get(invoice.customer()))
                                            .name(),
                                    "product",
                                    Objects.requireNonNull(products.get(invitation.product()))
                                            .name(),
                                    "expires_on",
                                    show.date(
                                            invitation.expiresAt().atZone(zone).toLocalDate())))
                            .linking(offer.url())
                            .until(invitation.expiresAt());
                })
                .toList());
    }

    /** Nobody is led to a seat that is taken, or no longer offered. */
    @EventListener
    void on(InvitationsEnded ended) {
        withdraw(ended.invitations());
    }

    @EventListener
    void on(InvoicesVoided voided) {
        enqueueing.withdraw(
                MessageKind.SEAT_INVITATION,
                voided.invoices().stream().map(invoice -> invoice.id().value()).toList());
    }

    @EventListener
    void on(SeatsWished wished) {
        var payer = customers.get(wished.payer()).name();
        var product = catalog.product(wished.product()).name();
        var number = String.valueOf(invoices.get(wished.invoice()).number());
        enqueueing.enqueue(staff.whoMay(Permission.INVOICES_WRITE).stream()
                .map(member -> new NewMessage("seats-wished/" + wished.id(), MessageKind.SEATS_WISHED, member)
                        .about("customer", wished.payer().value())
                        .with(Map.of(
                                "customer",
                                payer,
                                "number",
                                number,
                                "product",
                                product,
                                "quantity",
                                String.valueOf(wished.quantity()),
                                "note",
                                Objects.requireNonNullElse(wished.note(), "-")))
                        .linking(links.admin("/customers/" + wished.payer().value())))
                .toList());
    }

    private void withdraw(List<Invitation> some) {
        enqueueing.withdraw(some.stream()
                .flatMap(invitation ->
                        IntStream.rangeClosed(1, invitation.sendings()).mapToObj(sending -> event(invitation, sending)))
                .toList());
    }

    private static String event(Invitation invitation, int sending) {
        return "seat-invitation/%s/%d".formatted(invitation.id(), sending);
    }

    private static Recipient reader(Invitation invitation) {
        var email = invitation.email().value();
        return new Recipient(Objects.requireNonNullElse(invitation.name(), email), email, invitation.language(), null);
    }
}
