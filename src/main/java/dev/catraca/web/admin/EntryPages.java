package dev.catraca.web.admin;

import jakarta.servlet.http.HttpServletResponse;

/** What the pages before signing in share. */
final class EntryPages {

    private EntryPages() {}

    /** For a link that was used, replaced, or lay too long. */
    static String stale(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_GONE);
        return "admin/entry/stale";
    }
}
