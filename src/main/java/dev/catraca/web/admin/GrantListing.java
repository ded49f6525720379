package dev.catraca.web.admin;

import dev.catraca.courses.CourseId;
import dev.catraca.grants.GrantFilter;
import dev.catraca.grants.GrantSort;
import dev.catraca.grants.GrantSource;
import dev.catraca.grants.GrantState;
import dev.catraca.web.Option;
import dev.catraca.web.Place;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A course's students as the list's address holds them; what is unknown is ignored. By name unless said otherwise. */
public final class GrantListing {

    private GrantListing() {}

    static GrantFilter filter(CourseId course, Place place) {
        var sort = named(GrantSort.values(), place.param("sort"));
        return new GrantFilter(
                null,
                course,
                named(GrantSource.Kind.values(), place.param("source")),
                named(GrantState.values(), place.param("state")),
                place.has("q") ? place.param("q") : null,
                sort == null ? GrantSort.NAME : sort);
    }

    public static List<Option> states(Screen screen) {
        return screen.options(GrantState.values());
    }

    public static List<Option> sources(Screen screen) {
        return screen.options(GrantSource.Kind.values());
    }

    /** Beside the names, which need no choosing. */
    public static List<Option> orders(Screen screen) {
        return screen.options(GrantSort.NEWEST, GrantSort.END);
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
        return Stream.of(values)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
