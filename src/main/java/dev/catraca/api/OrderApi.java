package dev.catraca.api;

import static dev.catraca.identity.Permission.ORDERS_READ;
import static dev.catraca.identity.Permission.ORDERS_WRITE;

import dev.catraca.api.http.Created;
import dev.catraca.api.json.ListView;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.orders.Order;
import dev.catraca.orders.OrderFilter;
import dev.catraca.orders.OrderId;
import dev.catraca.orders.Orders;
import dev.catraca.subscriptions.Subscriptions;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders: placing one bills it; an order of a customer shows up under both. */
@RestController
@RequestMapping("/api/v1")
class OrderApi {

    private final Orders orders;
    private final Subscriptions subscriptions;
    private final Customers customers;

    OrderApi(Orders orders, Subscriptions subscriptions, Customers customers) {
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.customers = customers;
    }

    @PostMapping("/orders")
    @Needs(ORDERS_WRITE)
    ResponseEntity<OrderView> create(@RequestBody OrderBody body) {
        var placed = orders.place(body.wanted());
        return Created.at("/orders/" + placed.id(), view(placed));
    }

    @GetMapping("/orders")
    @Needs(ORDERS_READ)
    ListView<OrderView> list(OrdersQuery query, PageRequest page) {
        return views(orders.list(query.filter(), page));
    }

    @GetMapping("/orders/{id}")
    @Needs(ORDERS_READ)
    OrderView show(@PathVariable OrderId id) {
        return view(orders.get(id));
    }

    @PostMapping("/orders/{id}/cancellation")
    @Needs(ORDERS_WRITE)
    OrderView cancel(@PathVariable OrderId id, @RequestBody CancellationBody body) {
        return view(orders.cancel(id, body.reason()));
    }

    @GetMapping("/customers/{id}/orders")
    @Needs(ORDERS_READ)
    ListView<OrderView> ofCustomer(@PathVariable CustomerId id, PageRequest page) {
        customers.get(id);
        return views(orders.list(OrderFilter.of(id), page));
    }

    private ListView<OrderView> views(Page<Order> page) {
        var contracts = subscriptions.of(page.rows().stream().map(Order::id).toList());
        return ListView.of(page, order -> OrderView.of(order, contracts.get(order.id())));
    }

    private OrderView view(Order order) {
        return OrderView.of(order, subscriptions.of(List.of(order.id())).get(order.id()));
    }
}
