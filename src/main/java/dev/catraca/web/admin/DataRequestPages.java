package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.CUSTOMERS_WRITE;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.datarequests.DataRequests;
import dev.catraca.identity.Needs;
import dev.catraca.web.Flash;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asking a customer for their data, from their card. */
@Controller("adminDataRequestPages")
@RequestMapping("/admin/customers/{id}/data-requests")
class DataRequestPages {

    private final DataRequests requests;
    private final Customers customers;

    DataRequestPages(DataRequests requests, Customers customers) {
        this.requests = requests;
        this.customers = customers;
    }

    @Needs(CUSTOMERS_WRITE)
    @PostMapping
    String send(@PathVariable UUID id, Flash flash) {
        var customer = new CustomerId(id);
        requests.send(customer);
        flash.say("data_requests.sent", customers.get(customer).email());
        return "redirect:/admin/customers/" + id;
    }

    @Needs(CUSTOMERS_WRITE)
    @PostMapping("/cancellation")
    String cancel(@PathVariable UUID id, Flash flash) {
        requests.cancel(new CustomerId(id));
        flash.say("data_requests.cancelled");
        return "redirect:/admin/customers/" + id;
    }
}
