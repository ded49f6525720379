package dev.catraca.gate;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UrlPathHelper;

/** The part of the site that an address lies in. Each has its own kind of visitor. */
enum Area {
    ADMIN,
    PORTAL,
    API,
    PAYMENT,
    DATA,
    OTHER;

    static Area of(HttpServletRequest request) {
        var path = path(request);
        if (path.startsWith("/api/")) {
            return API;
        }
        if (path.startsWith("/o/")) {
            return PORTAL;
        }
        if (path.startsWith("/p/")) {
            return PAYMENT;
        }
        if (path.startsWith("/d/")) {
            return DATA;
        }
        return path.equals("/admin") || path.startsWith("/admin/") ? ADMIN : OTHER;
    }

    /** The address as handlers are found by: {@code /%61dmin} and {@code /admin;x} are {@code /admin}. */
    static String path(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }

    /** The token of a payment link's address {@code /p/token}, {@code /p/token.pdf} or {@code /p/token/...}. */
    static String paymentToken(HttpServletRequest request) {
        return request.getRequestURI().split("/", 4)[2].replace(".pdf", "");
    }

    /** The token of a data request's address {@code /d/token} or {@code /d/token/...}. */
    static String dataToken(HttpServletRequest request) {
        return request.getRequestURI().split("/", 4)[2];
    }

    /** The slug of a portal's address {@code /o/slug/...}. */
    static String slug(HttpServletRequest request) {
        return request.getRequestURI().split("/", 4)[2];
    }
}
