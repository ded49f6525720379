package dev.catraca.web.admin;

import dev.catraca.customers.CustomerFilter;
import dev.catraca.customers.CustomerSort;
import dev.catraca.customers.CustomerState;
import dev.catraca.web.Option;
import dev.catraca.web.Place;
import dev.catraca.web.Screen;
import java.util.List;

/** The list's state as its address holds it. Without a state the active ones are shown; what is unknown is ignored. */
public final class CustomerListing {

    private static final String EVERY = "ALL";

    private CustomerListing() {}

    static CustomerFilter filter(Place place) {
        var sort = place.param("sort").equals(CustomerSort.NAME.name()) ? CustomerSort.NAME : CustomerSort.NEWEST;
        var every = new CustomerFilter(
                place.has("q") ? place.param("q") : null,
                null,
                null,
                null,
                null,
                null,
                place.has("tag") ? place.param("tag") : null,
                sort);
        return switch (place.param("state")) {
            case EVERY -> every;
            case "ARCHIVED" -> every.in(CustomerState.ARCHIVED);
            default -> every.in(CustomerState.ACTIVE);
        };
    }

    /** Beside the active ones, which need no choosing. */
    public static List<Option> states(Screen screen) {
        return List.of(
                new Option(CustomerState.ARCHIVED.name(), screen.t("customers.only_archived")),
                new Option(EVERY, screen.t("customers.all")));
    }

    /** Beside the newest first. */
    public static List<Option> orders(Screen screen) {
        return List.of(new Option(CustomerSort.NAME.name(), screen.t("customers.by_name")));
    }
}
