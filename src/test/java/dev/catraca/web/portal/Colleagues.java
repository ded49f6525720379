package dev.catraca.web.portal;

import static dev.catraca.support.TestSchool.brl;

import dev.catraca.catalog.Product;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.identity.CustomerLinks;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentMethod;
import dev.catraca.payments.Payments;
import dev.catraca.support.TestSchool;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What pages about handed-out seats need: a product, invoices of several seats, and people signed in. */
@Component
class Colleagues {

    private final TestSchool school;
    private final Invoices invoices;
    private final Payments payments;
    private final CustomerLinks doors;

    Colleagues(TestSchool school, Invoices invoices, Payments payments, CustomerLinks doors) {
        this.school = school;
        this.invoices = invoices;
        this.payments = payments;
        this.doors = doors;
    }

    Product product(String name) {
        return school.product(name, brl(100_00), school.course(name, 2));
    }

    Invoice buy(Customer payer, Product product, int seats) {
        var line = new NewLine(product.id(), null, null, seats, null, null);
        return invoices.issue(NewInvoice.of(payer.id(), LocalDate.of(2099, 1, 1), List.of(line)));
    }

    void pay(Invoice invoice) {
        payments.record(invoice.id(), new NewPayment(invoice.total(), PaymentMethod.PIX, null, null));
    }

    Cookie session(CustomerId customer) {
        var url = doors.mint(customer).url();
        var token = CustomerLinks.read(url.substring(url.lastIndexOf('/') + 1)).orElseThrow();
        return new Cookie(
                "portal_session",
                doors.enter(token, customer, "JUnit").orElseThrow().text());
    }
}
