package dev.catraca.web.admin;

import dev.catraca.catalog.ProductId;
import dev.catraca.kernel.Ids;
import dev.catraca.seats.SeatFilter;
import dev.catraca.seats.SeatState;
import dev.catraca.web.Option;
import dev.catraca.web.Place;
import dev.catraca.web.Screen;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The seats of an invoice as its address asks for them; what is unknown is ignored. Invited is chosen like a state. */
public final class SeatListing {

    static final String STATE = "seat_state";
    private static final String INVITED = "INVITED";

    private SeatListing() {}

    static SeatFilter filter(Place place) {
        var wanted = place.param(STATE);
        return new SeatFilter(
                wanted.equals(INVITED) ? SeatState.PENDING : state(wanted),
                wanted.equals(INVITED) ? Boolean.TRUE : state(wanted) == SeatState.PENDING ? Boolean.FALSE : null,
                Ids.read(place.param("product_id")).map(ProductId::new).orElse(null),
                place.has("q") ? place.param("q") : null);
    }

    private static @Nullable SeatState state(String wanted) {
        return Arrays.stream(SeatState.values())
                .filter(state -> state.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    public static List<Option> states(Screen screen) {
        return List.of(
                new Option(SeatState.PENDING.name(), screen.word(SeatState.PENDING)),
                new Option(INVITED, screen.t("invoices.seat.invited")),
                new Option(SeatState.RESERVED.name(), screen.word(SeatState.RESERVED)),
                new Option(SeatState.RELEASED.name(), screen.word(SeatState.RELEASED)),
                new Option(SeatState.ENDED.name(), screen.word(SeatState.ENDED)));
    }

    /** What an invoice has of a product, in a line; zeros beside the total and the free ones aren't worth saying. */
    public static String count(Screen screen, SeatList.ProductCount count) {
        return Stream.of(
                        screen.t("invoices.seats.total", count.total()),
                        screen.t("invoices.seats.free", count.free()),
                        some(screen, "invoices.seats.invited", count.invited()),
                        some(screen, "invoices.seats.reserved", count.reserved()),
                        some(screen, "invoices.seats.ended", count.ended()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String some(Screen screen, String key, int count) {
        return count == 0 ? "" : screen.t(key, count);
    }

    public static List<Option> products(SeatList seats) {
        return seats.products().stream()
                .map(each -> new Option(
                        each.product().id().value().toString(), each.product().name()))
                .toList();
    }
}
