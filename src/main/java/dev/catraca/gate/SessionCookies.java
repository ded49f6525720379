package dev.catraca.gate;

import dev.catraca.identity.Sessions;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.Links;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The cookies that carry sessions: one for the back office, one for each organization's portal. No script reads them,
 * and other sites' forms don't send them.
 */
@Component
public class SessionCookies {

    static final String STAFF = "catraca_staff";
    static final String CUSTOMER = "portal_session";

    /** What customers' cookies were called before; still good, until they end by themselves. */
    private static final String CUSTOMER_BEFORE = "catraca_customer";

    /** The server ends sessions; the cookie only has to outlive them. */
    private static final Duration LIFETIME = Duration.ofDays(90);

    private final Links links;

    SessionCookies(Links links) {
        this.links = links;
    }

    public void enterAdmin(HttpServletResponse response, Token session) {
        add(response, STAFF, session.text(), "/admin", LIFETIME);
    }

    public void leaveAdmin(HttpServletResponse response) {
        add(response, STAFF, "", "/admin", Duration.ZERO);
    }

    public void enterPortal(HttpServletResponse response, String slug, Token session) {
        add(response, CUSTOMER, session.text(), "/o/" + slug, LIFETIME);
    }

    public void leavePortal(HttpServletResponse response, String slug) {
        add(response, CUSTOMER, "", "/o/" + slug, Duration.ZERO);
        add(response, CUSTOMER_BEFORE, "", "/o/" + slug, Duration.ZERO);
    }

    static Optional<Token> staff(HttpServletRequest request) {
        return read(request, STAFF, Sessions.STAFF_PREFIX);
    }

    static Optional<Token> customer(HttpServletRequest request) {
        return read(request, CUSTOMER, Sessions.CUSTOMER_PREFIX)
                .or(() -> read(request, CUSTOMER_BEFORE, Sessions.CUSTOMER_PREFIX));
    }

    private static Optional<Token> read(HttpServletRequest request, String name, String prefix) {
        return Optional.ofNullable(WebUtils.getCookie(request, name))
                .flatMap(cookie -> Token.read(prefix, cookie.getValue()));
    }

    private void add(HttpServletResponse response, String name, String value, String path, Duration lifetime) {
        var cookie = ResponseCookie.from(name, value)
                .path(path)
                .httpOnly(true)
                .secure(links.secure())
                .sameSite("Lax")
                .maxAge(lifetime)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
