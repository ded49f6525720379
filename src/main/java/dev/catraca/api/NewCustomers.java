package dev.catraca.api;

import dev.catraca.customers.Customer;
import dev.catraca.customers.Customers;
import dev.catraca.datarequests.DataRequests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a customer and asks them for their data, both or neither. */
@Component
class NewCustomers {

    private final Customers customers;
    private final DataRequests requests;

    NewCustomers(Customers customers, DataRequests requests) {
        this.customers = customers;
        this.requests = requests;
    }

    @Transactional
    public Customer create(NewCustomerBody body) {
        var customer = customers.create(body.asDetails());
        if (body.dataRequest()) {
            requests.send(customer.id());
        }
        return customer;
    }
}
