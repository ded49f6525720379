package dev.catraca.web.portal;

import dev.catraca.web.Screen;

/** The sections of the customers' area, in the order of its tabs; the text of each is {@code portal.<path>}. */
public enum Portal {
    COURSES("courses", "books"),
    INVOICES("invoices", "file-invoice"),
    DATA("profile", "user");

    private final String path;
    private final String icon;

    Portal(String path, String icon) {
        this.path = path;
        this.icon = icon;
    }

    public String label(Screen screen) {
        return screen.t("portal." + path);
    }

    public String icon() {
        return icon;
    }

    public String href(Screen screen) {
        return "/o/" + screen.organization().slug() + "/" + path;
    }
}
