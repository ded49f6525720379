package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.CUSTOMERS_READ;

import dev.catraca.customers.Customers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contact card's own tabs; what belongs to other things comes from their configurations. */
@Configuration
class CustomerTabs {

    @Bean
    CustomerTab summaryTab() {
        return new CustomerTab(CustomerTab.SUMMARY, 0, CUSTOMERS_READ, null);
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
