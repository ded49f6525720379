package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.COURSES_WRITE;
import static dev.catraca.identity.Permission.CUSTOMERS_WRITE;
import static dev.catraca.identity.Permission.INVOICES_WRITE;
import static dev.catraca.identity.Permission.ORDERS_WRITE;

import dev.catraca.identity.Permission;
import dev.catraca.kernel.Text;
import dev.catraca.web.Menu;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.stream.Stream;

/** The pages that a search can lead to: everything in the menu, and the beginnings of what is done most. */
final class SearchPlaces {

    private static final int FEW = 5;

    private static final List<Beginning> BEGINNINGS = List.of(
            new Beginning("customers.new", "/admin/customers/new", CUSTOMERS_WRITE),
            new Beginning("invoices.new", "/admin/invoices/new", INVOICES_WRITE),
            new Beginning("orders.new", "/admin/orders/new", ORDERS_WRITE),
            new Beginning("courses.new", "/admin/courses/new", COURSES_WRITE));

    private SearchPlaces() {}

    /** Something that can be begun; the key of its title, and who may. */
    private record Beginning(String key, String href, Permission permission) {}

    /** What to offer before anything is typed. */
    static SearchGroup first(Screen screen) {
        return new SearchGroup("beginnings", "plus", beginnings(screen).toList());
    }

    static SearchGroup named(String typed, Screen screen) {
        var wanted = Text.searchWords(typed);
        var hits = Stream.concat(beginnings(screen), menu(screen))
                .filter(hit -> wanted.stream().allMatch(word -> hasWord(hit.title(), word)))
                .limit(FEW)
                .toList();
        return new SearchGroup("pages", "layout-sidebar", wanted.isEmpty() ? List.of() : hits);
    }

    private static boolean hasWord(String title, String beginning) {
        return Text.words(title).stream().anyMatch(word -> word.startsWith(beginning));
    }

    private static Stream<SearchHit> beginnings(Screen screen) {
        return BEGINNINGS.stream()
                .filter(beginning -> screen.can(beginning.permission()))
                .map(beginning -> new SearchHit(screen.t(beginning.key()), null, beginning.href()));
    }

    private static Stream<SearchHit> menu(Screen screen) {
        return Menu.ENTRIES.stream()
                .flatMap(entry -> entry.entries().isEmpty() ? Stream.of(entry) : entry.entries().stream())
                .filter(entry -> entry.visibleTo(screen))
                .map(entry -> new SearchHit(screen.t("menu." + entry.key()), null, entry.href()));
    }
}
