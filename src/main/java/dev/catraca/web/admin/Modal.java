package dev.catraca.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;

/**
 * Where a form goes when it is done, be it a page of its own or opened over another one by {@code data-modal}. Over its
 * page it renews that page as it stands, filters and all.
 */
final class Modal {

    private Modal() {}

    static String leave(String address, HttpServletRequest request, HttpServletResponse response) {
        var under = request.getHeader("HX-Current-URL");
        if (request.getHeader("HX-Request") == null || under == null) {
            return "redirect:" + address;
        }
        if (pathOf(under).equals(address)) {
            response.setHeader("HX-Refresh", "true");
        } else {
            response.setHeader("HX-Redirect", address);
        }
        return "admin/seats/_done";
    }

    /** On to the next one of the same kind, over the page renewed. */
    static String again(
            String page, String form, String query, HttpServletRequest request, HttpServletResponse response) {
        var under = request.getHeader("HX-Current-URL");
        if (request.getHeader("HX-Request") == null
                || under == null
                || !pathOf(under).equals(page)) {
            return leave(form + "?" + query, request, response);
        }
        response.setHeader("HX-Redirect", page + "?again=1&" + query);
        return "admin/seats/_done";
    }

    private static String pathOf(String url) {
        try {
            var path = URI.create(url).getPath();
            return path == null ? "" : path;
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
