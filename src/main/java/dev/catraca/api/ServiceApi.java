package dev.catraca.api;

import static dev.catraca.identity.Permission.ACCESS_READ;
import static dev.catraca.identity.Permission.ACCESS_WRITE;

import dev.catraca.api.json.ListView;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.PageRequest;
import dev.catraca.services.ServiceFilter;
import dev.catraca.services.ServiceId;
import dev.catraca.services.Services;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Services: what customers have of hosted things, for whoever provisions them. */
@RestController
@RequestMapping("/api/v1")
class ServiceApi {

    private final Services services;
    private final Customers customers;

    ServiceApi(Services services, Customers customers) {
        this.services = services;
        this.customers = customers;
    }

    @GetMapping("/services")
    @Needs(ACCESS_READ)
    ListView<ServiceView> list(ServicesQuery query, PageRequest page) {
        return ListView.of(services.list(query.filter(), page), ServiceView::of);
    }

    @GetMapping("/services/{id}")
    @Needs(ACCESS_READ)
    ServiceView show(@PathVariable ServiceId id) {
        return ServiceView.of(services.get(id));
    }

    @PostMapping("/services/{id}/suspension")
    @Needs(ACCESS_WRITE)
    ServiceView suspend(@PathVariable ServiceId id, @RequestBody WhyBody body) {
        return ServiceView.of(services.suspend(id, body.reason()));
    }

    @PostMapping("/services/{id}/resumption")
    @Needs(ACCESS_WRITE)
    ServiceView resume(@PathVariable ServiceId id, @RequestBody WhyBody body) {
        return ServiceView.of(services.resume(id, body.reason()));
    }

    @PostMapping("/services/{id}/termination")
    @Needs(ACCESS_WRITE)
    ServiceView terminate(@PathVariable ServiceId id, @RequestBody WhyBody body) {
        return ServiceView.of(services.terminate(id, body.reason()));
    }

    @PostMapping("/services/{id}/sharing")
    @Needs(ACCESS_WRITE)
    ServiceView share(@PathVariable ServiceId id, @RequestBody SharingBody body) {
        return ServiceView.of(services.share(id, body.customerId()));
    }

    @DeleteMapping("/services/{id}/sharing/{customer}")
    @Needs(ACCESS_WRITE)
    ServiceView unshare(@PathVariable ServiceId id, @PathVariable CustomerId customer) {
        return ServiceView.of(services.unshare(id, customer));
    }

    @GetMapping("/customers/{id}/services")
    @Needs(ACCESS_READ)
    ListView<ServiceView> ofCustomer(@PathVariable CustomerId id, PageRequest page) {
        customers.get(id);
        return ListView.of(services.list(ServiceFilter.of(id), page), ServiceView::of);
    }
}
