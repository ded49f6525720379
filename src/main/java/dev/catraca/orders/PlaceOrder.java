package dev.catraca.orders;

import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.OfferPrice;
import dev.catraca.catalog.Recurrence;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.CustomerKind;
import dev.catraca.customers.CustomerState;
import dev.catraca.customers.Customers;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.invoices.Period;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a wish to an order with its first invoice. */
@Component
class PlaceOrder {

    private static final int MAX_QUANTITY = 10_000;
    private static final int MAX_TRIAL_DAYS = 3650;
    private static final int MAX_CYCLES = 1000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2089, 12, 31);

    private final OrderRows rows;
    private final Catalog catalog;
    private final Customers customers;
    private final Invoices invoices;
    private final OrganizationClock clock;

    PlaceOrder(OrderRows rows, Catalog catalog, Customers customers, Invoices invoices, OrganizationClock clock) {
        this.rows = rows;
        this.catalog = catalog;
        this.customers = customers;
        this.invoices = invoices;
        this.clock = clock;
    }

    OrdersPlaced.Placed place(NewOrder wanted) {
        var buyer = customers.lock(wanted.customer(), "customer_id");
        refuseArchived(buyer);
        var price = catalog.priceOf(wanted.offer(), wanted.basePlan());
        var order = order(wanted, buyer, price);
        rows.insert(order);
        var invoice = invoices.issue(invoice(wanted, order, price));
        rows.invoiced(order.id(), invoice.id());
        return new OrdersPlaced.Placed(rows.find(order.id()).orElseThrow(), invoice);
    }

    private static void refuseArchived(Customer buyer) {
        if (buyer.state() != CustomerState.ACTIVE) {
            throw new Refusal.Conflict("customer_archived");
        }
    }

    private Order order(NewOrder wanted, Customer buyer, OfferPrice price) {
        var offer = price.offer();
        var currency = offer.price().currency();
        var basePrice = price.basePlan() == null
                ? Money.zero(currency)
                : price.basePlan().price();
        var discount = wanted.discount() == null ? Money.zero(currency) : wanted.discount();
        var recurrence = wanted.recurrence() == null ? offer.recurrence() : wanted.recurrence();
        var firstDueOn = wanted.firstDueOn() == null ? clock.today() : wanted.firstDueOn();
        var trialDays = wanted.trialDays() == null ? offer.trialDays() : wanted.trialDays();
        check(wanted, price.total(), discount, recurrence, firstDueOn, trialDays);
        return new Order(
                OrderId.next(),
                rows.nextNumber(),
                buyer.id(),
                offer.id(),
                offer.name(),
                offer.productId(),
                wanted.basePlan(),
                wanted.quantity(),
                offer.price(),
                basePrice,
                discount,
                wanted.discountCycles(),
                recurrence,
                firstDueOn,
                trialDays,
                student(wanted, buyer),
                OrderState.PENDING,
                null,
                offer.terms(),
                false,
                clock.instant());
    }

    private static void check(
            NewOrder wanted, Money each, Money discount, Recurrence recurrence, LocalDate firstDueOn, int trialDays) {
        var checks = new Checks();
        var quantity = wanted.quantity();
        checks.that(quantity >= 1 && quantity <= MAX_QUANTITY, "quantity", "out_of_range", 1, MAX_QUANTITY);
        checks.that(!discount.isNegative(), "discount", "negative");
        if (checks.sound("quantity")) {
            checks.that(discount.compareTo(each.times(quantity)) <= 0, "discount", "discount_too_large");
        }
        var cycles = wanted.discountCycles();
        checks.that(
                cycles == null || (cycles >= 1 && cycles <= MAX_CYCLES),
                "discount_cycles",
                "out_of_range",
                1,
                MAX_CYCLES);
        checks.that(trialDays >= 0 && trialDays <= MAX_TRIAL_DAYS, "trial_days", "out_of_range", 0, MAX_TRIAL_DAYS);
        checks.that(
                !firstDueOn.isBefore(FIRST_DAY) && !firstDueOn.isAfter(LAST_DAY), "first_due_on", "date_out_of_range");
        recurrence.check("recurrence", checks);
        checks.refuseIfAny();
    }

    /** The buyer studies when they are a person; a company names its students later. */
    private @Nullable CustomerId student(NewOrder wanted, Customer buyer) {
        if (wanted.student() != null) {
            return customers.get(wanted.student(), "student_id").id();
        }
        return buyer.kind() == CustomerKind.PERSON ? buyer.id() : null;
    }

    private static NewInvoice invoice(NewOrder wanted, Order order, OfferPrice price) {
        var dueOn = order.firstDueOn().plusDays(order.trialDays());
        return new NewInvoice(
                order.customer(),
                wanted.paymentProfile(),
                dueOn,
                lines(order, price),
                order.id().value(),
                period(order, dueOn),
                wanted.notifyCustomer());
    }

    /** Period 1 starts on the day of the first due date, which is the anchor of all that follow. */
    private static @Nullable Period period(Order order, LocalDate anchor) {
        var until = order.recurrence().until(anchor, 0);
        return until == null ? null : new Period(anchor, until);
    }

    /** The plan, and under it the base plan it runs on; a discount larger than the former spills over to the latter. */
    private static List<NewLine> lines(Order order, OfferPrice price) {
        var gross = order.price().times(order.quantity());
        var off = order.discount().compareTo(gross) <= 0 ? order.discount() : gross;
        var lines = new ArrayList<NewLine>();
        lines.add(new NewLine(order.product(), order.offer(), null, order.quantity(), order.price(), off));
        if (price.basePlan() != null) {
            var name = price.basePlan().name();
            var rest = order.discount().minus(off);
            lines.add(new NewLine(null, null, name, order.quantity(), order.basePrice(), rest));
        }
        return lines;
    }
}
