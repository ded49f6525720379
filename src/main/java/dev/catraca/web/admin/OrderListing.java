package dev.catraca.web.admin;

import dev.catraca.customers.CustomerId;
import dev.catraca.kernel.Ids;
import dev.catraca.orders.OrderFilter;
import dev.catraca.orders.OrderState;
import dev.catraca.web.Place;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The list of orders as its address holds it; what is unknown is ignored. */
final class OrderListing {

    private static final int DIGITS = 18;
    private static final long NOTHING = -1;

    private OrderListing() {}

    static OrderFilter filter(Place place) {
        var state = Arrays.stream(OrderState.values())
                .filter(one -> one.name().equals(place.param("state")))
                .findFirst()
                .orElse(null);
        return new OrderFilter(customer(place), state, number(place));
    }

    static @Nullable CustomerId customer(Place place) {
        return Ids.read(place.param("customer_id")).map(CustomerId::new).orElse(null);
    }

    /** The number searched for, typed perhaps as {@code nº 12} or {@code #12}; words find nothing. */
    static @Nullable Long number(Place place) {
        var typed = place.param("q").strip();
        if (typed.isEmpty()) {
            return null;
        }
        var digits = typed.replaceFirst("^(?i:#|nº|n°|no\\.?)\\s*", "");
        return digits.matches("[0-9]{1," + DIGITS + "}") ? Long.valueOf(digits) : NOTHING;
    }
}
