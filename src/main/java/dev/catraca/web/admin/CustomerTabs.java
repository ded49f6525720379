package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ACCESS_READ;
import static dev.catraca.identity.Permission.CUSTOMERS_READ;
import static dev.catraca.identity.Permission.INVOICES_READ;
import static dev.catraca.identity.Permission.ORDERS_READ;
import static dev.catraca.identity.Permission.PAYMENTS_READ;

import dev.catraca.customers.Customers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contact card's tabs, in their order. */
@Configuration
class CustomerTabs {

    @Bean
    CustomerTab summaryTab() {
        return new CustomerTab(CustomerTab.SUMMARY, 0, CUSTOMERS_READ, null);
    }

    @Bean
    CustomerTab productsTab() {
        return new CustomerTab("products", 10, ACCESS_READ, null);
    }

    @Bean
    CustomerTab ordersTab() {
        return new CustomerTab("orders", 20, ORDERS_READ, null);
    }

    @Bean
    CustomerTab invoicesTab() {
        return new CustomerTab("invoices", 30, INVOICES_READ, null);
    }

    @Bean
    CustomerTab paymentsTab() {
        return new CustomerTab("payments", 40, PAYMENTS_READ, null);
    }

    @Bean
    CustomerTab paymentProfilesTab(Customers customers) {
        return new CustomerTab(
                "payment-profiles",
                80,
                CUSTOMERS_READ,
                customer -> customers.paymentProfilesOf(customer).size());
    }

    @Bean
    CustomerTab historyTab() {
        return new CustomerTab("history", 100, CUSTOMERS_READ, null);
    }
}
