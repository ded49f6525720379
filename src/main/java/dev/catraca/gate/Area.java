package dev.catraca.gate;

import jakarta.servlet.http.HttpServletRequest;

/** The part of the site that an address lies in. Each has its own kind of visitor. */
enum Area {
    ADMIN,
    PORTAL,
    API,
    OTHER;

    static Area of(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.startsWith("/api/")) {
            return API;
        }
        if (path.startsWith("/o/")) {
            return PORTAL;
        }
        return path.equals("/admin") || path.startsWith("/admin/") ? ADMIN : OTHER;
    }

    /** The slug of a portal's address {@code /o/slug/...}. */
    static String slug(HttpServletRequest request) {
        return request.getRequestURI().split("/", 4)[2];
    }
}
