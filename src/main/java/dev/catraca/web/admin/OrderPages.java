package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ORDERS_READ;
import static dev.catraca.identity.Permission.ORDERS_WRITE;

import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.orders.Order;
import dev.catraca.orders.OrderId;
import dev.catraca.orders.Orders;
import dev.catraca.web.Csv;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pedidos: the list, one order with all that followed from it, and calling one off. */
@Controller
class OrderPages {

    private static final List<String> COLUMNS = List.of(
            "orders.number",
            "orders.customer",
            "orders.plan",
            "orders.quantity",
            "orders.total",
            "orders.recurrence",
            "orders.state",
            "orders.placed_at");

    private final Orders orders;
    private final OrderSheets sheets;
    private final Customers customers;

    OrderPages(Orders orders, OrderSheets sheets, Customers customers) {
        this.orders = orders;
        this.sheets = sheets;
        this.customers = customers;
    }

    @Needs(ORDERS_READ)
    @GetMapping("/admin/orders")
    String index(@RequestParam(required = false) @Nullable String after, Screen screen, Model model) {
        var filter = OrderListing.filter(screen.place());
        var page = orders.list(filter, PageRequest.of(null, after));
        model.addAttribute("page", page);
        model.addAttribute("customers", buyers(page));
        model.addAttribute(
                "of",
                filter.customer() == null
                        ? null
                        : customers.find(filter.customer()).orElse(null));
        return "admin/orders/index";
    }

    @Needs(ORDERS_READ)
    @GetMapping("/admin/orders.csv")
    void csv(Screen screen, HttpServletResponse response) throws IOException {
        var filter = OrderListing.filter(screen.place());
        Csv.answer(response, screen, screen.t("orders.file"), COLUMNS, request -> {
            var page = orders.list(filter, request);
            var buyers = buyers(page);
            return page.map(order -> row(order, buyers.get(order.customer()), screen));
        });
    }

    @Needs(ORDERS_READ)
    @GetMapping("/admin/orders/{id}")
    String show(@PathVariable UUID id, Form form, Model model) {
        return sheet(new OrderId(id), form, model);
    }

    @Needs(ORDERS_WRITE)
    @PostMapping("/admin/orders/{id}/cancellation")
    String cancel(@PathVariable UUID id, Form form, Flash flash, Model model) {
        var order = new OrderId(id);
        return form.submit(
                () -> form.required("reason", 500),
                reason -> {
                    flash.say("orders.cancelled", orders.cancel(order, reason).number());
                    return "redirect:/admin/orders/" + id;
                },
                () -> sheet(order, form, model));
    }

    private String sheet(OrderId id, Form form, Model model) {
        model.addAttribute("sheet", sheets.open(id));
        model.addAttribute("form", form);
        return "admin/orders/show";
    }

    private Map<CustomerId, Customer> buyers(Page<Order> page) {
        return customers.all(page.rows().stream().map(Order::customer).toList());
    }

    private static List<@Nullable String> row(Order order, @Nullable Customer buyer, Screen screen) {
        return Arrays.asList(
                String.valueOf(order.number()),
                buyer == null ? null : buyer.name(),
                order.offerName(),
                String.valueOf(order.quantity()),
                screen.show().amount(order.total()),
                Recurrences.words(screen, order.recurrence()),
                screen.word(order.state()),
                screen.time(order.createdAt()));
    }
}
