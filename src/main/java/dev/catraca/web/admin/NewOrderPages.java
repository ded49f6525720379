package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ORDERS_WRITE;

import dev.catraca.catalog.BasePlan;
import dev.catraca.catalog.BasePlanId;
import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.Offer;
import dev.catraca.catalog.OfferId;
import dev.catraca.catalog.OfferQuery;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerFilter;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.CustomerKind;
import dev.catraca.customers.CustomerState;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.once.Once;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.Orders;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Place;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Novo pedido: who buys, which plan, then how much and when. The sum is seen before anything is placed. */
@Controller
class NewOrderPages {

    private static final int MAX_QUANTITY = 10_000;
    private static final int MAX_CYCLES = 1000;
    private static final int MAX_TRIAL_DAYS = 3650;

    private final Orders orders;
    private final Customers customers;
    private final CustomerChoices choices;
    private final Catalog catalog;
    private final OrganizationClock clock;
    private final Once once;

    NewOrderPages(
            Orders orders,
            Customers customers,
            CustomerChoices choices,
            Catalog catalog,
            OrganizationClock clock,
            Once once) {
        this.orders = orders;
        this.customers = customers;
        this.choices = choices;
        this.catalog = catalog;
        this.clock = clock;
        this.once = once;
    }

    @Needs(ORDERS_WRITE)
    @GetMapping("/admin/orders/new")
    String blank(@RequestParam(required = false) @Nullable String after, Form form, Screen screen, Model model) {
        var request = PageRequest.of(null, after);
        var buyer = named(screen.place(), "customer_id").map(CustomerId::new);
        if (buyer.isEmpty()) {
            return chooseCustomer(screen.place(), request, model);
        }
        var customer = customers.get(buyer.get());
        refuseArchived(customer);
        var offer = named(screen.place(), "offer_id").map(OfferId::new);
        return offer.isEmpty()
                ? chooseOffer(customer, screen.place(), request, model)
                : page(customer, catalog.offer(offer.get()), form, model);
    }

    /** The sum alone, as the form stands. */
    @Needs(ORDERS_WRITE)
    @PostMapping("/admin/orders/sum")
    String sum(Form form, Model model) {
        model.addAttribute("sum", sum(form, offer(form)));
        return "admin/orders/_sum";
    }

    @Needs(ORDERS_WRITE)
    @PostMapping("/admin/orders")
    String place(Form form, Flash flash, Model model) {
        var customer = customers.get(new CustomerId(id(form, "customer_id")), "customer_id");
        var offer = offer(form);
        if (form.checked("find")) {
            return page(customer, offer, form, model);
        }
        return form.submit(
                () -> read(form, customer, offer),
                wanted -> {
                    var done = once.run(FormKey.of(form), () -> {
                        orders.place(wanted);
                        return "/admin/customers/" + customer.id() + "/invoices";
                    });
                    FormKey.say(done.repeated(), flash, "orders.placed", offer.name(), customer.name());
                    return "redirect:" + done.result();
                },
                () -> page(customer, offer, form, model));
    }

    private NewOrder read(Form form, Customer customer, Offer offer) {
        var basePlan = form.id("base_plan_id");
        var student = form.id("student_id");
        var wanted = new NewOrder(
                customer.id(),
                offer.id(),
                basePlan == null ? null : new BasePlanId(basePlan),
                form.requiredNumber("quantity", 1, MAX_QUANTITY),
                student == null ? null : new CustomerId(student),
                form.requiredDate("first_due_on"),
                null,
                form.money("discount"),
                form.number("discount_cycles", 1, MAX_CYCLES),
                form.number("trial_days", 0, MAX_TRIAL_DAYS),
                null,
                form.checked("notify"));
        if (form.problems().isEmpty()
                && !form.value("seen").equals(sum(form, offer).seen())) {
            form.reject("seen", "sum_not_seen");
        }
        return wanted;
    }

    private String chooseCustomer(Place place, PageRequest request, Model model) {
        var words = place.has("q") ? place.param("q") : null;
        var filter = words == null ? CustomerFilter.ALL : CustomerFilter.search(words);
        model.addAttribute("page", customers.list(filter.in(CustomerState.ACTIVE), request));
        return "admin/orders/customer";
    }

    private String chooseOffer(Customer customer, Place place, PageRequest request, Model model) {
        var page = catalog.offers(OfferQuery.onSale(place.has("q") ? place.param("q") : null), request);
        model.addAttribute("customer", customer);
        model.addAttribute("page", page);
        model.addAttribute(
                "products",
                catalog.products(page.rows().stream().map(Offer::productId).toList()));
        return "admin/orders/offer";
    }

    private String page(Customer customer, Offer offer, Form form, Model model) {
        form.fill("quantity", 1)
                .fill("first_due_on", clock.today())
                .fill("trial_days", offer.trialDays())
                .fill("notify", true);
        var isPerson = customer.kind() == CustomerKind.PERSON;
        if (isPerson) {
            form.fill("student_id", customer.id());
        }
        model.addAttribute("customer", customer);
        model.addAttribute("product", catalog.product(offer.productId()));
        model.addAttribute("sum", sum(form, offer));
        model.addAttribute("student", choices.in(form, "student_id", isPerson ? List.of(customer) : List.of()));
        model.addAttribute("form", form);
        return "admin/orders/new";
    }

    private OrderSum sum(Form form, Offer offer) {
        return OrderSum.of(form, offer, basePlans(offer));
    }

    private List<BasePlan> basePlans(Offer offer) {
        return offer.categoryId() == null
                ? List.of()
                : catalog.category(offer.categoryId()).basePlans();
    }

    private Offer offer(Form form) {
        return catalog.offer(new OfferId(id(form, "offer_id")));
    }

    private static UUID id(Form form, String field) {
        return Ids.read(form.value(field)).orElseThrow(() -> new Refusal.NotFound(field));
    }

    private static Optional<UUID> named(Place place, String name) {
        return Ids.read(place.param(name));
    }

    private static void refuseArchived(Customer customer) {
        if (!customer.isActive()) {
            throw new Refusal.Conflict("customer_archived");
        }
    }
}
