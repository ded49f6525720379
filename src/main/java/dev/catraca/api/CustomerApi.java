package dev.catraca.api;

import static dev.catraca.identity.Permission.CUSTOMERS_READ;
import static dev.catraca.identity.Permission.CUSTOMERS_WRITE;

import dev.catraca.api.http.Created;
import dev.catraca.api.json.ListView;
import dev.catraca.api.json.Patch;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.datarequests.DataRequests;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.PageRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Customers: found, made, edited, archived. */
@RestController
@RequestMapping("/api/v1/customers")
class CustomerApi {

    private final Customers customers;
    private final NewCustomers newCustomers;
    private final DataRequests requests;

    CustomerApi(Customers customers, NewCustomers newCustomers, DataRequests requests) {
        this.customers = customers;
        this.newCustomers = newCustomers;
        this.requests = requests;
    }

    @GetMapping
    @Needs(CUSTOMERS_READ)
    ListView<CustomerView> list(CustomersQuery query, PageRequest page) {
        var found = customers.list(query.asFilter(), page);
        var ids = found.rows().stream().map(Customer::id).toList();
        var duplicates = customers.duplicatesAmong(ids);
        var asked = requests.of(ids);
        return ListView.of(
                found,
                customer -> CustomerView.of(
                        customer, asked.get(customer.id()), duplicates.getOrDefault(customer.id(), List.of())));
    }

    @PostMapping
    @Needs(CUSTOMERS_WRITE)
    ResponseEntity<CustomerView> create(@RequestBody NewCustomerBody body) {
        var customer = newCustomers.create(body);
        return Created.at("/customers/" + customer.id(), view(customer));
    }

    @GetMapping("/{id}")
    @Needs(CUSTOMERS_READ)
    CustomerView show(@PathVariable CustomerId id) {
        return view(customers.get(id));
    }

    @PatchMapping("/{id}")
    @Needs(CUSTOMERS_WRITE)
    CustomerView change(@PathVariable CustomerId id, @RequestBody Patch<CustomerBody> patch) {
        return view(customers.change(
                id, details -> patch.over(CustomerBody.of(details)).asDetails()));
    }

    @PostMapping("/{id}/archiving")
    @Needs(CUSTOMERS_WRITE)
    CustomerView archive(@PathVariable CustomerId id, @RequestBody ArchivingBody body) {
        return view(customers.archive(id, body.reason()));
    }

    @DeleteMapping("/{id}/archiving")
    @Needs(CUSTOMERS_WRITE)
    CustomerView unarchive(@PathVariable CustomerId id) {
        return view(customers.unarchive(id, null));
    }

    private CustomerView view(Customer customer) {
        var duplicates = customers.duplicatesAmong(List.of(customer.id()));
        var asked = requests.of(customer.id()).orElse(null);
        return CustomerView.of(customer, asked, duplicates.getOrDefault(customer.id(), List.of()));
    }
}
