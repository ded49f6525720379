package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.INVOICES_READ;
import static dev.catraca.identity.Permission.ORDERS_READ;
import static dev.catraca.identity.Permission.PAYMENTS_READ;

import dev.catraca.customers.CustomerId;
import dev.catraca.identity.Needs;
import dev.catraca.invoices.InvoiceFilter;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.PageRequest;
import dev.catraca.orders.OrderFilter;
import dev.catraca.orders.Orders;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.payments.Payment;
import dev.catraca.payments.Payments;
import dev.catraca.web.Screen;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The contact card's Pedidos, Faturas and Pagamentos: what the customer agreed to, owes, and paid. */
@Controller
@RequestMapping("/admin/customers/{id}")
class CustomerMoneyPages {

    private final CustomerCards cards;
    private final Orders orders;
    private final Invoices invoices;
    private final Payments payments;
    private final OrganizationClock clock;

    CustomerMoneyPages(
            CustomerCards cards, Orders orders, Invoices invoices, Payments payments, OrganizationClock clock) {
        this.cards = cards;
        this.orders = orders;
        this.invoices = invoices;
        this.payments = payments;
        this.clock = clock;
    }

    @Needs(ORDERS_READ)
    @GetMapping("/orders")
    String orders(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Screen screen, Model model) {
        var customer = new CustomerId(id);
        model.addAttribute("card", cards.open(customer, "orders", screen));
        model.addAttribute("page", orders.list(OrderFilter.of(customer), PageRequest.of(null, after)));
        return "admin/customers/orders";
    }

    @Needs(INVOICES_READ)
    @GetMapping("/invoices")
    String invoices(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Screen screen, Model model) {
        var customer = new CustomerId(id);
        model.addAttribute("card", cards.open(customer, "invoices", screen));
        model.addAttribute("page", invoices.list(InvoiceFilter.of(customer), PageRequest.of(null, after)));
        model.addAttribute("today", clock.today());
        return "admin/customers/invoices";
    }

    @Needs(PAYMENTS_READ)
    @GetMapping("/payments")
    String payments(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Screen screen, Model model) {
        var customer = new CustomerId(id);
        model.addAttribute("card", cards.open(customer, "payments", screen));
        var page = payments.of(customer, PageRequest.of(null, after));
        model.addAttribute("page", page);
        model.addAttribute(
                "invoices",
                invoices.all(
                        page.rows().stream().map(Payment::invoice).distinct().toList()));
        return "admin/customers/payments";
    }
}
