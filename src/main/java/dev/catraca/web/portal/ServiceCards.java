package dev.catraca.web.portal;

import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.ProductId;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.kernel.PageRequest;
import dev.catraca.services.ServiceFilter;
import dev.catraca.services.ServiceInstance;
import dev.catraca.services.ServiceState;
import dev.catraca.services.Services;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a customer has of services, their own first, then what others share with them; nothing that is over. */
@Component
class ServiceCards {

    private static final PageRequest SOME = PageRequest.of(PageRequest.DEFAULT_LIMIT, null);

    private final Services services;
    private final Catalog catalog;
    private final Customers customers;
    private final Invoices invoices;
    private final PaymentLinks links;

    ServiceCards(Services services, Catalog catalog, Customers customers, Invoices invoices, PaymentLinks links) {
        this.services = services;
        this.catalog = catalog;
        this.customers = customers;
        this.invoices = invoices;
        this.links = links;
    }

    List<ServiceCard> of(CustomerId customer) {
        if (!services.knows(customer)) {
            return List.of();
        }
        var own = list(ServiceFilter.of(customer));
        var shared = list(ServiceFilter.sharedWith(customer));
        var products = catalog.products(Stream.concat(own.stream(), shared.stream())
                .map(ServiceInstance::product)
                .distinct()
                .toList());
        var owners = customers.all(
                shared.stream().map(ServiceInstance::customer).distinct().toList());
        var pay = waysToPay(own);
        return Stream.concat(
                        own.stream().map(service -> own(service, products, pay)),
                        shared.stream().map(service -> shared(service, products, owners)))
                .toList();
    }

    private List<ServiceInstance> list(ServiceFilter filter) {
        return services.list(filter, SOME).rows().stream()
                .filter(service -> !service.isOver())
                .toList();
    }

    private static ServiceCard own(
            ServiceInstance service, Map<ProductId, Product> products, Map<InvoiceId, String> pay) {
        var payPath = service.state() == ServiceState.WAITING ? pay.get(service.invoice()) : null;
        return new ServiceCard(name(service, products), service.state(), service.since(), null, payPath);
    }

    /** That its owner has not paid is nobody else's business: to others it simply does not run. */
    private static ServiceCard shared(
            ServiceInstance service, Map<ProductId, Product> products, Map<CustomerId, Customer> owners) {
        var state = service.state() == ServiceState.ACTIVE ? ServiceState.ACTIVE : ServiceState.SUSPENDED;
        var owner = Objects.requireNonNull(owners.get(service.customer()));
        return new ServiceCard(name(service, products), state, service.since(), owner.name(), null);
    }

    private static String name(ServiceInstance service, Map<ProductId, Product> products) {
        return Objects.requireNonNull(products.get(service.product())).name();
    }

    private Map<InvoiceId, String> waysToPay(List<ServiceInstance> own) {
        var ids = own.stream()
                .filter(service -> service.state() == ServiceState.WAITING)
                .map(ServiceInstance::invoice)
                .distinct()
                .toList();
        return invoices.all(ids).values().stream()
                .filter(invoice -> invoice.status() == InvoiceStatus.OPEN)
                .collect(Collectors.toMap(invoice -> invoice.id(), links::path));
    }
}
