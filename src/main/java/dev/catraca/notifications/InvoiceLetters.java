package dev.catraca.notifications;

import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Permission;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.kernel.Show;
import dev.catraca.organizations.Links;
import dev.catraca.organizations.OrganizationClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes mails about invoices: what all of them need is asked once, however many they are. */
@Component
class InvoiceLetters {

    private final Customers customers;
    private final PaymentLinks paymentLinks;
    private final Links links;
    private final StaffInbox staff;
    private final OrganizationClock clock;

    InvoiceLetters(
            Customers customers, PaymentLinks paymentLinks, Links links, StaffInbox staff, OrganizationClock clock) {
        this.customers = customers;
        this.paymentLinks = paymentLinks;
        this.links = links;
        this.staff = staff;
        this.clock = clock;
    }

    Batch about(Stream<Invoice> invoices) {
        var payers = customers.all(invoices.map(Invoice::customer).distinct().toList());
        return new Batch(payers, clock.instant(), clock.zone());
    }

    /** The same mail to each of the staff who may do something about it. */
    List<Recipient> whoMay(Permission permission) {
        return staff.whoMay(permission);
    }

    /** Mails about one lot of invoices. */
    final class Batch {

        private final Map<CustomerId, Customer> payers;
        private final Instant now;
        private final ZoneId zone;

        private Batch(Map<CustomerId, Customer> payers, Instant now, ZoneId zone) {
            this.payers = payers;
            this.now = now;
            this.zone = zone;
        }

        /** The addresses of payment pages, found out when somebody is asked to pay. */
        Function<Invoice, String> urls() {
            return paymentLinks.urls();
        }

        NewMessage demand(String event, Invoice invoice, Function<Invoice, String> urls) {
            var payer = payer(invoice);
            var show = show(payer);
            return new NewMessage(event, MessageKind.INVOICE, payer)
                    .about("invoice", invoice.id().value())
                    .with(Map.of(
                            "number", number(invoice),
                            "total", show.money(invoice.due()),
                            "due_on", show.date(invoice.dueOn())))
                    .linking(urls.apply(invoice));
        }

        NewMessage receipt(String event, Invoice invoice) {
            var payer = payer(invoice);
            var show = show(payer);
            var paidAt = Objects.requireNonNullElse(invoice.paidAt(), now);
            return new NewMessage(event, MessageKind.RECEIPT, payer)
                    .about("invoice", invoice.id().value())
                    .with(Map.of(
                            "number", number(invoice),
                            "total", show.money(invoice.total()),
                            "paid_on", show.date(paidAt.atZone(zone).toLocalDate())));
        }

        NewMessage seatsPending(Invoice invoice, Recipient member) {
            var facts = Map.of(
                    "customer", customer(invoice).name(),
                    "number", number(invoice),
                    "seats", show(member).number(invoice.seats().pending()));
            return told("seats-pending/" + invoice.id().value(), MessageKind.SEATS_PENDING, invoice, member, facts);
        }

        NewMessage receiptUploaded(Object upload, Invoice invoice, Recipient member) {
            var facts = Map.of(
                    "customer", customer(invoice).name(),
                    "number", number(invoice),
                    "total", show(member).money(invoice.due()));
            return told("receipt-sent/" + upload, MessageKind.RECEIPT_UPLOADED, invoice, member, facts);
        }

        private NewMessage told(
                String event, MessageKind kind, Invoice invoice, Recipient member, Map<String, String> facts) {
            return new NewMessage(event, kind, member)
                    .about("invoice", invoice.id().value())
                    .with(facts)
                    .linking(links.admin("/invoices/" + invoice.id().value()));
        }

        private Recipient payer(Invoice invoice) {
            var customer = customer(invoice);
            return new Recipient(
                    customer.name(),
                    customer.email().value(),
                    customer.language(),
                    customer.id().value());
        }

        private Customer customer(Invoice invoice) {
            return Objects.requireNonNull(payers.get(invoice.customer()));
        }

        private Show show(Recipient recipient) {
            return new Show(Locale.forLanguageTag(recipient.language()), zone);
        }

        private static String number(Invoice invoice) {
            return String.valueOf(invoice.number());
        }
    }
}
