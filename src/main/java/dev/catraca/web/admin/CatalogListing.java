package dev.catraca.web.admin;

import dev.catraca.catalog.CatalogSort;
import dev.catraca.catalog.CatalogState;
import dev.catraca.web.Option;
import dev.catraca.web.Place;
import dev.catraca.web.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of the catalog's lists as their address holds it. Without a state the active things are shown; what is
 * unknown is ignored.
 */
public final class CatalogListing {

    private static final String EVERY = "ALL";
    private static final String ARCHIVED = "ARCHIVED";

    private CatalogListing() {}

    static @Nullable String text(Place place) {
        return place.has("q") ? place.param("q") : null;
    }

    static boolean byName(Place place) {
        return place.param("sort").equals("NAME");
    }

    static CatalogSort sort(Place place) {
        return byName(place) ? CatalogSort.NAME : CatalogSort.NEWEST;
    }

    static @Nullable CatalogState state(Place place) {
        return switch (place.param("state")) {
            case EVERY -> null;
            case ARCHIVED -> CatalogState.ARCHIVED;
            default -> CatalogState.ACTIVE;
        };
    }

    /** Beside the active ones, which need no choosing. */
    public static List<Option> states(Screen screen) {
        return List.of(
                new Option(ARCHIVED, screen.t("catalog.only_archived")), new Option(EVERY, screen.t("catalog.all")));
    }

    /** Beside the newest first. */
    public static List<Option> orders(Screen screen) {
        return List.of(new Option("NAME", screen.t("catalog.by_name")));
    }
}
