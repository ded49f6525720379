package dev.catraca.web.admin;

import dev.catraca.bulk.BulkRow;
import dev.catraca.bulk.BulkRun;
import dev.catraca.bulk.RowFilter;
import dev.catraca.bulk.RowState;
import dev.catraca.kernel.Page;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the page of a run shows: the run, the parts of its rows, and one page of them. */
public record BulkSheet(BulkRun run, List<String> columns, Page<BulkRow> rows, boolean canUndo) {

    private static final Map<String, String> PLACES = Map.of(
            "invoice", "/admin/invoices/",
            "customer", "/admin/customers/",
            "course", "/admin/courses/");

    /** What a run is about when it is about those of a list. */
    private static final Map<String, String> LISTS = Map.of("customers", "/admin/customers");

    static final String FAILURES = "failures";

    static RowFilter filter(Screen screen) {
        return screen.place().param("show").equals(FAILURES) ? RowFilter.FAILURES : RowFilter.ALL;
    }

    public static String address(BulkRun run) {
        return "/admin/bulk/" + run.id().value();
    }

    /** The page that this was begun on; null for a kind of thing that has none of its own. */
    public @Nullable String subject() {
        var place = PLACES.get(run.subject().kind());
        return place == null
                ? LISTS.get(run.subject().kind())
                : place + run.subject().id();
    }

    /** Whom a row is about, where that is known. */
    public static @Nullable String person(BulkRow row) {
        var id = row.result().getOrDefault("student_id", row.input().get("student_id"));
        return id == null ? null : "/admin/customers/" + id;
    }

    public static String tone(RowState state) {
        return switch (state) {
            case WAITING, UNDONE -> "secondary";
            case DONE -> "green";
            case FAILED -> "red";
            case NOT_UNDONE -> "yellow";
        };
    }

    /** Why a row was refused; empty if it was not. */
    public static String why(Screen screen, BulkRow row) {
        if (row.code() == null) {
            return "";
        }
        var isField = row.field() != null && !row.code().equals("not_found");
        return screen.t(
                (isField ? "invalid." : "refusal.") + row.code(),
                row.arguments().toArray());
    }
}
