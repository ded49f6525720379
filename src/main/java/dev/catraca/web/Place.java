package dev.catraca.web;

import dev.catraca.gate.OwnHost;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the page in view: its path, and its query, which holds the state of lists. */
public record Place(String path, MultiValueMap<String, String> query) {

    static Place of(HttpServletRequest request) {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var query = failed == null ? request.getQueryString() : null;
        return new Place(failed == null ? request.getRequestURI() : onItsHost(failed, request), parse(query));
    }

    /** A page of ours as its address says it, such as the list that a form came from. */
    public static Place of(String address) {
        var mark = address.indexOf('?');
        return mark < 0
                ? new Place(address, parse(null))
                : new Place(address.substring(0, mark), parse(address.substring(mark + 1)));
    }

    /** On an organization's own host there is nothing but its portal, whatever address was tried. */
    private static String onItsHost(String failed, HttpServletRequest request) {
        return OwnHost.of(request).map(portal -> "/o/" + portal.slug()).orElse(failed);
    }

    /** True where only staff, or nobody yet, can be: there the program may say its own name. */
    public boolean isOurs() {
        return path.equals("/") || within("/admin") || within("/setup");
    }

    /** A query parameter as sent; empty when absent. */
    public String param(String name) {
        var value = query.getFirst(name);
        return value == null ? "" : value;
    }

    public boolean has(String name) {
        return !param(name).isEmpty();
    }

    /** This address with one parameter changed; null removes it. Changing a filter goes back to the first page. */
    public String with(String name, @Nullable String value) {
        return address(path, name, value);
    }

    /** The same list as a file: {@code /admin/customers.csv?...}, all pages of it. */
    public String csv() {
        return address(path + ".csv", "after", null);
    }

    /** True when this page is the given one or lies below it. */
    public boolean within(String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    /** Where a lost visitor starts again: the back office or the portal; null where no page is theirs for sure. */
    public @Nullable String home() {
        if (path.startsWith("/o/")) {
            return "/o/" + path.split("/", 4)[2];
        }
        return path.equals("/") || within("/admin") ? "/admin" : null;
    }

    /** Path and query, for coming back here. */
    public String here() {
        return address(path, "", null);
    }

    private String address(String of, String name, @Nullable String value) {
        var address = UriComponentsBuilder.fromPath(of);
        for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
            var stale = parameter.getKey().equals(name) || parameter.getKey().equals("after");
            if (!stale) {
                parameter.getValue().forEach(each -> address.queryParam(encode(parameter.getKey()), encode(each)));
            }
        }
        if (value != null) {
            address.queryParam(name, encode(value));
        }
        return address.build().toUriString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static MultiValueMap<String, String> parse(@Nullable String query) {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (var pair : query == null ? new String[0] : query.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0 && equals < pair.length() - 1) {
                parameters.add(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
