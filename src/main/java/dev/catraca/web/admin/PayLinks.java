package dev.catraca.web.admin;

import dev.catraca.customers.Customer;
import dev.catraca.documents.QrCode;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.kernel.PersonName;
import dev.catraca.kernel.Show;
import dev.catraca.notifications.WhatsApp;
import dev.catraca.organizations.Organization;
import dev.catraca.organizations.Organizations;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes an issued invoice's link, in the words and the language of its payer. */
@Component
class PayLinks {

    private final PaymentLinks links;
    private final Organizations organizations;
    private final MessageSource texts;

    PayLinks(PaymentLinks links, Organizations organizations, MessageSource texts) {
        this.links = links;
        this.organizations = organizations;
        this.texts = texts;
    }

    PayLink of(Invoice invoice, Customer customer) {
        var organization = organizations.current();
        var address = links.url(invoice);
        var text = message(invoice, customer, organization, address);
        var phone = customer.phone();
        var chat = phone == null ? null : WhatsApp.link(phone.value(), text);
        return new PayLink(address, QrCode.of(address), chat);
    }

    private String message(Invoice invoice, Customer customer, Organization organization, String address) {
        var locale = Locale.forLanguageTag(customer.language());
        var show = new Show(locale, organization.timeZone());
        return texts.getMessage(
                invoice.due().isPositive() ? "invoices.chat" : "invoices.chat.paid",
                new Object[] {
                    PersonName.first(customer.name()),
                    organization.brand().name(),
                    show.money(invoice.due()),
                    show.date(invoice.dueOn()),
                    address
                },
                locale);
    }
}
