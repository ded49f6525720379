package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.INVOICES_READ;
import static dev.catraca.identity.Permission.MESSAGES_READ;
import static dev.catraca.identity.Permission.ORGANIZATION_READ;
import static dev.catraca.identity.Permission.PAYMENTS_READ;

import dev.catraca.catalog.Catalog;
import dev.catraca.identity.Needs;
import dev.catraca.identity.Open;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.ProductSeats;
import dev.catraca.notifications.Notifications;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.payments.Payments;
import dev.catraca.subscriptions.Subscriptions;
import dev.catraca.web.Screen;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the staff lands: how things stand, and until all of them are done, the first steps. */
@Controller
class HomePages {

    private static final int MONTHS = 12;
    private static final int PRODUCTS = 6;

    private final FirstSteps steps;
    private final Invoices invoices;
    private final Catalog catalog;
    private final Payments payments;
    private final Subscriptions subscriptions;
    private final Notifications notifications;
    private final OrganizationClock clock;

    HomePages(
            FirstSteps steps,
            Invoices invoices,
            Catalog catalog,
            Payments payments,
            Subscriptions subscriptions,
            Notifications notifications,
            OrganizationClock clock) {
        this.steps = steps;
        this.invoices = invoices;
        this.catalog = catalog;
        this.payments = payments;
        this.subscriptions = subscriptions;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Open("leads on to the back office")
    @GetMapping("/")
    String root() {
        return "redirect:/admin";
    }

    @Needs(ORGANIZATION_READ)
    @GetMapping("/admin")
    String home(Screen screen, Model model) {
        model.addAttribute("figures", figures(screen));
        model.addAttribute("waiting", screen.can(MESSAGES_READ) ? notifications.waitingCount() : null);
        model.addAttribute("seats", seats(screen));
        model.addAttribute("steps", steps.of(screen.organization()));
        return "admin/home";
    }

    private @Nullable HomeFigures figures(Screen screen) {
        if (!screen.can(INVOICES_READ) || !screen.can(PAYMENTS_READ)) {
            return null;
        }
        var months = payments.receivedByMonth(YearMonth.from(clock.today()), MONTHS);
        return new HomeFigures(months, invoices.figures(), subscriptions.recurringRevenue());
    }

    private @Nullable HomeSeats seats(Screen screen) {
        if (!screen.can(INVOICES_READ)) {
            return null;
        }
        var open = invoices.openSeats();
        var first = open.subList(0, Math.min(PRODUCTS, open.size()));
        var products =
                catalog.products(first.stream().map(ProductSeats::product).toList());
        return new HomeSeats(
                first.stream()
                        .map(each ->
                                new HomeSeats.Line(Objects.requireNonNull(products.get(each.product())), each.seats()))
                        .toList(),
                open.size() - first.size());
    }
}
