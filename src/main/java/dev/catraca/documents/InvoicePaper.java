package dev.catraca.documents;

import dev.catraca.customers.Customer;
import dev.catraca.customers.Customers;
import dev.catraca.customers.PaymentProfile;
import dev.catraca.customers.PaymentProfileId;
import dev.catraca.documents.InvoiceDocument.Issuer;
import dev.catraca.documents.InvoiceDocument.Line;
import dev.catraca.documents.InvoiceDocument.Payer;
import dev.catraca.documents.InvoiceDocument.Status;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Show;
import dev.catraca.kernel.TaxId;
import dev.catraca.organizations.Links;
import dev.catraca.organizations.Organization;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.payments.Payment;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what an invoice on paper says, in the payer's language. */
@Component
class InvoicePaper {

    private static final String NO_CITY = "BRASIL";

    private final Customers customers;
    private final PaymentLinks paymentLinks;
    private final Links links;
    private final OrganizationClock clock;

    InvoicePaper(Customers customers, PaymentLinks paymentLinks, Links links, OrganizationClock clock) {
        this.customers = customers;
        this.paymentLinks = paymentLinks;
        this.links = links;
        this.clock = clock;
    }

    InvoiceDocument of(Invoice invoice, Organization organization, Brand brand) {
        var customer = customers.get(invoice.customer());
        return new InvoiceDocument(
                new Show(Locale.forLanguageTag(customer.language()), clock.zone()),
                new Issuer(brand, organization.name(), organization.taxId(), organization.city()),
                payer(customer, invoice.paymentProfile()),
                invoice.number() == null ? null : invoice.number().toString(),
                status(invoice),
                issuedOn(invoice),
                invoice.dueOn(),
                invoice.lines().stream()
                        .map(line -> new Line(
                                line.description(), line.quantity(), line.unitPrice(), line.discount(), line.total()))
                        .toList(),
                invoice.total(),
                invoice.paid(),
                invoice.refunded(),
                invoice.due(),
                pix(invoice, organization).orElse(null),
                links.customers("/p/" + paymentLinks.token(organization.id(), invoice)),
                organization.bankInstructions());
    }

    /** The receipt of a payment of this invoice, in the payer's language. */
    ReceiptDocument receipt(Payment payment, Invoice invoice, Organization organization, Brand brand) {
        var paper = of(invoice, organization, brand);
        return new ReceiptDocument(
                paper.show(),
                paper.issuer(),
                paper.payer(),
                Objects.requireNonNullElse(paper.number(), ""),
                paper.lines(),
                paper.total(),
                payment.amount(),
                payment.credited(),
                payment.refunded(),
                paper.due(),
                payment.method(),
                payment.receivedOn(),
                payment.reference());
    }

    /** Settings that no bank would read make no code: the invoice goes out without it. */
    static Optional<BrCode> pix(Invoice invoice, Organization organization) {
        var key = organization.pix().key();
        if (key == null || invoice.number() == null || !invoice.due().isPositive()) {
            return Optional.empty();
        }
        var city = Stream.of(organization.pix().city(), organization.city())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(NO_CITY);
        var receiver = Objects.requireNonNullElse(organization.pix().receiverName(), organization.name());
        try {
            return Optional.of(BrCode.of(
                    new BrCode.Request(key, receiver, city, invoice.due(), "FATURA" + invoice.number(), null)));
        } catch (Refusal.Invalid unreadable) {
            return Optional.empty();
        }
    }

    private Payer payer(Customer customer, @Nullable PaymentProfileId chosen) {
        if (chosen == null) {
            var address = customer.address();
            return new Payer(
                    customer.name(),
                    text(customer.taxId()),
                    customer.email().value(),
                    address == null ? List.of() : List.of(address.line()));
        }
        PaymentProfile profile = customers.paymentProfile(customer.id(), chosen, "payment_profile_id");
        var address = profile.address();
        return new Payer(
                profile.name(),
                text(profile.taxId()),
                customer.email().value(),
                address == null ? List.of() : List.of(address.line()));
    }

    private static @Nullable String text(@Nullable TaxId taxId) {
        return taxId == null ? null : taxId.value();
    }

    private Status status(Invoice invoice) {
        return switch (invoice.status()) {
            case DRAFT -> Status.DRAFT;
            case PAID -> Status.PAID;
            case VOIDED -> Status.VOIDED;
            case OPEN -> invoice.overdueOn(clock.today()) ? Status.OVERDUE : Status.OPEN;
        };
    }

    private @Nullable LocalDate issuedOn(Invoice invoice) {
        var at = invoice.issuedAt();
        return at == null ? null : at.atZone(clock.zone()).toLocalDate();
    }
}
