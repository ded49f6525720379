package dev.catraca.web;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns that somebody hid, of all lists: {@code customers.phone}. Their browser remembers them in one cookie; what
 * is not of that shape was not written by us and is ignored.
 */
public record Columns(Set<String> hidden) {

    static final String COOKIE = "columns";

    private static final Columns ALL = new Columns(Set.of());
    private static final Pattern NAME = Pattern.compile("[a-z_]{1,30}\\.[a-z_]{1,30}");
    private static final String SEPARATOR = ":";
    private static final int MOST = 60;

    static Columns of(@Nullable String cookie) {
        return cookie == null ? ALL : of(Stream.of(cookie.split(SEPARATOR, -1)));
    }

    boolean show(String column) {
        return !hidden.contains(column);
    }

    /** The same after somebody chose among the columns of one list. */
    Columns choosing(Collection<String> offered, Collection<String> shown) {
        var others = hidden.stream().filter(column -> !offered.contains(column));
        var refused = offered.stream().filter(column -> !shown.contains(column));
        return of(Stream.concat(others, refused));
    }

    String cookie() {
        return String.join(SEPARATOR, hidden);
    }

    private static Columns of(Stream<String> names) {
        return new Columns(names.filter(name -> NAME.matcher(name).matches())
                .limit(MOST)
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
