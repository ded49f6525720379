package dev.catraca.web.portal;

import dev.catraca.web.Screen;

/** The sections of the customers' area, in the order of its tabs; the text of each is {@code portal.<path>}. */
public enum Portal {
    COURSES("courses", "books"),
    INVOICES("invoices", "file-invoice"),
    SEATS("seats", "armchair"),
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

    /** Handing out seats is for those who have some for others. */
    public boolean isFor(Screen screen) {
        return this != SEATS || screen.handsOutSeats();
    }

    public String icon() {
        return icon;
    }

    public String href(Screen screen) {
        return "/o/" + screen.organization().slug() + "/" + path;
    }
}
