package dev.catraca.gate;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in, taken from the address and so written by anybody: only ever a page of that area. */
public final class ReturnPath {

    private ReturnPath() {}

    /** The wanted path if it lies under {@code area}, such as {@code /admin}; else the area itself. */
    public static String within(String area, @Nullable String wanted) {
        if (wanted == null || wanted.indexOf('\\') >= 0 || wanted.chars().anyMatch(Character::isISOControl)) {
            return area;
        }
        try {
            var address = new URI(wanted);
            var path = address.normalize().getRawPath();
            var local = !address.isAbsolute() && address.getRawAuthority() == null && wanted.equals(written(address));
            return local && path.startsWith(area + "/") ? wanted : area;
        } catch (URISyntaxException malformed) {
            return area;
        }
    }

    private static String written(URI address) {
        var query = address.getRawQuery();
        return query == null ? address.getRawPath() : address.getRawPath() + "?" + query;
    }
}
