package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.COURSES_READ;
import static dev.catraca.identity.Permission.CUSTOMERS_READ;
import static dev.catraca.identity.Permission.INVOICES_READ;
import static dev.catraca.identity.Permission.ORDERS_READ;

import dev.catraca.courses.CourseQuery;
import dev.catraca.courses.CourseSort;
import dev.catraca.courses.CourseState;
import dev.catraca.courses.Courses;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerFilter;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceFilter;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.PageRequest;
import dev.catraca.orders.Order;
import dev.catraca.orders.OrderFilter;
import dev.catraca.orders.Orders;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds what somebody at the desk means: customers and courses by the beginnings of words, invoices and orders by number
 * or by the one customer whose name it is, pages by their name. Nobody finds what they may not read.
 */
@Component
class Search {

    private static final PageRequest FEW = new PageRequest(5, null);
    private static final Pattern NUMBER = Pattern.compile("(?:#|nº|no\\.?)?\\s*(\\d{1,15})");

    private final Customers customers;
    private final Invoices invoices;
    private final Orders orders;
    private final Courses courses;

    Search(Customers customers, Invoices invoices, Orders orders, Courses courses) {
        this.customers = customers;
        this.invoices = invoices;
        this.orders = orders;
        this.courses = courses;
    }

    /** Only groups that found something, at most five hits each. */
    List<SearchGroup> find(String typed, Screen screen) {
        var words = typed.strip();
        if (words.isEmpty()) {
            return Stream.of(SearchPlaces.first(screen))
                    .filter(group -> !group.hits().isEmpty())
                    .toList();
        }
        var people = screen.can(CUSTOMERS_READ) ? people(words) : List.<Customer>of();
        return Stream.of(
                        new SearchGroup(
                                "customers",
                                "users",
                                people.stream().map(Search::hit).toList()),
                        new SearchGroup("invoices", "file-invoice", invoices(words, people, screen)),
                        new SearchGroup("orders", "shopping-cart", orders(words, people, screen)),
                        new SearchGroup("courses", "school", courses(words, screen)),
                        SearchPlaces.named(words, screen),
                        HelpSearch.find(words, screen))
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }

    private List<Customer> people(String words) {
        return customers.list(CustomerFilter.search(words), FEW).rows();
    }

    private static SearchHit hit(Customer customer) {
        return new SearchHit(customer.name(), customer.email().value(), "/admin/customers/" + customer.id());
    }

    private List<SearchHit> invoices(String words, List<Customer> people, Screen screen) {
        if (!screen.can(INVOICES_READ)) {
            return List.of();
        }
        var found = number(words)
                .map(InvoiceFilter::ofNumber)
                .or(() -> only(people).map(InvoiceFilter::of))
                .map(filter -> invoices.list(filter, FEW).rows())
                .orElse(List.of());
        var names =
                customers.all(found.stream().map(Invoice::customer).distinct().toList());
        return found.stream().map(invoice -> hit(invoice, names, screen)).toList();
    }

    private static SearchHit hit(Invoice invoice, Map<CustomerId, Customer> names, Screen screen) {
        var title = invoice.number() == null
                ? screen.t("search.draft")
                : screen.t("search.invoice", String.valueOf(invoice.number()));
        var customer = names.get(invoice.customer());
        var detail = "%s · %s · %s"
                .formatted(
                        customer == null ? "" : customer.name(),
                        screen.money(invoice.total()),
                        screen.word(invoice.status()));
        return new SearchHit(title, detail, "/admin/invoices/" + invoice.id());
    }

    private List<SearchHit> orders(String words, List<Customer> people, Screen screen) {
        if (!screen.can(ORDERS_READ)) {
            return List.of();
        }
        var found = number(words)
                .map(number -> new OrderFilter(null, null, number))
                .or(() -> only(people).map(OrderFilter::of))
                .map(filter -> orders.list(filter, FEW).rows())
                .orElse(List.of());
        var names = customers.all(found.stream().map(Order::customer).distinct().toList());
        return found.stream().map(order -> hit(order, names, screen)).toList();
    }

    private static SearchHit hit(Order order, Map<CustomerId, Customer> names, Screen screen) {
        var customer = names.get(order.customer());
        var detail = "%s · %s · %s"
                .formatted(customer == null ? "" : customer.name(), order.offerName(), screen.word(order.state()));
        return new SearchHit(
                screen.t("search.order", String.valueOf(order.number())), detail, "/admin/orders/" + order.id());
    }

    private List<SearchHit> courses(String words, Screen screen) {
        if (!screen.can(COURSES_READ)) {
            return List.of();
        }
        return courses.list(new CourseQuery(words, CourseState.ACTIVE, CourseSort.TITLE), FEW).rows().stream()
                .map(course -> new SearchHit(
                        course.title(), screen.t("search.lessons", course.lessons()), "/admin/courses/" + course.id()))
                .toList();
    }

    private static Optional<CustomerId> only(List<Customer> people) {
        return people.size() == 1 ? Optional.of(people.getFirst().id()) : Optional.empty();
    }

    private static Optional<Long> number(String words) {
        var match = NUMBER.matcher(words);
        return match.matches() ? Optional.of(Long.valueOf(match.group(1))) : Optional.empty();
    }
}
