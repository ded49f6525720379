package dev.catraca.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;

/** Where a visitor signs in, and how they come back to the page they wanted. */
final class SignInAddress {

    private SignInAddress() {}

    static String withoutWayBack(HttpServletRequest request) {
        return Area.of(request) == Area.PORTAL ? "/o/" + Area.slug(request) + "/sign-in" : "/admin/sign-in";
    }

    /** Only a page can be returned to; a form that was sent is lost. */
    static String leadingBackTo(HttpServletRequest request) {
        var signIn = withoutWayBack(request);
        return request.getMethod().equals("GET")
                ? signIn + "?back=" + URLEncoder.encode(wanted(request), UTF_8)
                : signIn;
    }

    private static String wanted(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
