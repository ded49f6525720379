package dev.catraca.web.admin;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceFilter;
import dev.catraca.invoices.InvoiceSorting;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.kernel.Ids;
import dev.catraca.web.Option;
import dev.catraca.web.Place;
import dev.catraca.web.Screen;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of invoices as its address holds it; what is unknown is ignored. Overdue is chosen like a status. */
public final class InvoiceListing {

    private static final String OVERDUE = "OVERDUE";
    private static final String PENDING = "pending";
    private static final String WAITING = "waiting";
    private static final int LAST_YEAR = 9999;

    private InvoiceListing() {}

    static InvoiceFilter filter(Place place) {
        @Nullable CustomerId customer = OrderListing.customer(place);
        return new InvoiceFilter(
                status(place),
                seats(place, PENDING),
                seats(place, WAITING),
                Ids.read(place.param("product_id")).map(ProductId::new).orElse(null),
                date(place, "due_from"),
                date(place, "due_to"),
                customer,
                null,
                place.param("status").equals(OVERDUE) ? Boolean.TRUE : null,
                OrderListing.number(place),
                InvoiceSorting.read(place.param("sort")).orElse(InvoiceSorting.NEWEST));
    }

    private static @Nullable Boolean seats(Place place, String wanted) {
        return place.param("seats").equals(wanted) ? Boolean.TRUE : null;
    }

    public static List<Option> statuses(Screen screen) {
        return List.of(
                new Option(OVERDUE, screen.t("invoices.late")),
                new Option(InvoiceStatus.OPEN.name(), screen.word(InvoiceStatus.OPEN)),
                new Option(InvoiceStatus.PAID.name(), screen.word(InvoiceStatus.PAID)),
                new Option(InvoiceStatus.DRAFT.name(), screen.word(InvoiceStatus.DRAFT)),
                new Option(InvoiceStatus.VOIDED.name(), screen.word(InvoiceStatus.VOIDED)));
    }

    public static List<Option> seats(Screen screen) {
        return List.of(
                new Option(PENDING, screen.t("invoices.with_pending_seats")),
                new Option(WAITING, screen.t("invoices.with_waiting_seats")));
    }

    /** Beside the newest first. */
    public static List<Option> orders(Screen screen) {
        return List.of(
                order(InvoiceSorting.Key.DUE_ON, false, screen.t("invoices.by_due_on")),
                order(InvoiceSorting.Key.DUE_ON, true, screen.t("invoices.by_due_on_down")),
                order(InvoiceSorting.Key.PENDING_SEATS, true, screen.t("invoices.by_pending_down")),
                order(InvoiceSorting.Key.PENDING_SEATS, false, screen.t("invoices.by_pending")),
                order(InvoiceSorting.Key.TOTAL, true, screen.t("invoices.by_total_down")),
                order(InvoiceSorting.Key.TOTAL, false, screen.t("invoices.by_total")),
                order(InvoiceSorting.Key.CUSTOMER, false, screen.t("invoices.by_customer")),
                order(InvoiceSorting.Key.CUSTOMER, true, screen.t("invoices.by_customer_down")),
                order(InvoiceSorting.Key.NUMBER, true, screen.t("invoices.by_number_down")),
                order(InvoiceSorting.Key.NUMBER, false, screen.t("invoices.by_number")));
    }

    private static Option order(InvoiceSorting.Key key, boolean descending, String label) {
        return new Option(new InvoiceSorting(key, descending).text(), label);
    }

    private static @Nullable InvoiceStatus status(Place place) {
        return Arrays.stream(InvoiceStatus.values())
                .filter(one -> one.name().equals(place.param("status")))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate date(Place place, String name) {
        try {
            var date = place.has(name) ? LocalDate.parse(place.param(name)) : null;
            return date == null || date.getYear() < 1 || date.getYear() > LAST_YEAR ? null : date;
        } catch (DateTimeException malformed) {
            return null;
        }
    }
}
