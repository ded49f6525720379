package dev.catraca.web.admin;

import dev.catraca.bulk.BulkRun;
import dev.catraca.catalog.ProductId;
import dev.catraca.invoices.Invoice;
import dev.catraca.rosters.Finding;
import dev.catraca.rosters.PlannedLine;
import dev.catraca.rosters.RosterPlan;
import dev.catraca.web.Option;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.stream.Stream;

/** What the pages of "Vincular vários" show of their invoice: the seats that can be given, and what was done before. */
public record RosterSheet(Invoice invoice, List<Sold> products, List<BulkRun> runs) {

    /** Lines that a page shows of each part of a plan. */
    public static final int SHOWN = 200;

    /** A product's seats on the invoice. */
    public record Sold(ProductId product, String name, int free, int total) {}

    public String page() {
        return "/admin/invoices/" + invoice.id().value();
    }

    public String address() {
        return page() + "/seats/many";
    }

    public String label(Screen screen) {
        return invoice.number() == null
                ? screen.t("invoices.no_number")
                : screen.t("invoices.one", String.valueOf(invoice.number()));
    }

    public List<Option> options(Screen screen) {
        return products.stream()
                .map(each -> new Option(
                        each.product().value().toString(),
                        screen.t("invoices.free_of", each.name(), each.free(), each.total())))
                .toList();
    }

    /** Those of several with one e-mail, decided or not. */
    public static List<PlannedLine> choices(RosterPlan plan) {
        return plan.lines().stream()
                .filter(line -> line.candidates().size() > 1)
                .limit(SHOWN)
                .toList();
    }

    public static Stream<PlannedLine> first(List<PlannedLine> lines) {
        return lines.stream().limit(SHOWN);
    }

    public static String tone(Finding finding) {
        return switch (finding) {
            case KNOWN, NEW -> "green";
            case CHOOSE, HOLDS, NO_SEAT -> "yellow";
            case TWICE -> "secondary";
            case ARCHIVED, INVALID_EMAIL, INVALID_NAME -> "red";
        };
    }
}
