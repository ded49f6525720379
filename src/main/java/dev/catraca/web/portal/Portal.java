package dev.catraca.web.portal;

import dev.catraca.web.Screen;
import dev.catraca.web.Tab;
import java.util.List;
import java.util.stream.Stream;

/** The sections of the customers' area. */
enum Portal {
    COURSES("courses"),
    INVOICES("invoices");

    private final String path;

    Portal(String path) {
        this.path = path;
    }

    static List<Tab> tabs(Screen screen, Portal current) {
        return Stream.of(values())
                .map(section ->
                        new Tab(screen.t("portal." + section.path), section.address(screen), section == current))
                .toList();
    }

    String address(Screen screen) {
        return "/o/" + screen.organization().slug() + "/" + path;
    }
}
