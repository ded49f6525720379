package dev.catraca.web.admin;

import dev.catraca.catalog.CategoryId;
import dev.catraca.catalog.OfferQuery;
import dev.catraca.catalog.ProductId;
import dev.catraca.kernel.Ids;
import dev.catraca.web.Option;
import dev.catraca.web.Place;
import dev.catraca.web.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of the list of offers as its address holds it. */
public final class OfferListing {

    private static final String PRIVATE = "true";
    private static final String LISTED = "false";

    private OfferListing() {}

    static OfferQuery query(Place place) {
        return new OfferQuery(
                CatalogListing.text(place),
                CatalogListing.state(place),
                Ids.read(place.param("product_id")).map(ProductId::new).orElse(null),
                Ids.read(place.param("category_id")).map(CategoryId::new).orElse(null),
                isPrivate(place),
                CatalogListing.sort(place));
    }

    /** Beside listed and private ones together. */
    public static List<Option> visibilities(Screen screen) {
        return List.of(
                new Option(LISTED, screen.t("offers.only_listed")),
                new Option(PRIVATE, screen.t("offers.only_private")));
    }

    private static @Nullable Boolean isPrivate(Place place) {
        return switch (place.param("private")) {
            case PRIVATE -> Boolean.TRUE;
            case LISTED -> Boolean.FALSE;
            default -> null;
        };
    }
}
