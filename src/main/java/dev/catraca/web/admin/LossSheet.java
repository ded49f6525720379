package dev.catraca.web.admin;

import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.Reversal;
import dev.catraca.organizations.Organization.OnReversal;
import java.util.List;

/** Who loses which course by a reversal, and who keeps it by another way; shown before anybody confirms it. */
public record LossSheet(Reversal why, OnReversal policy, List<Row> rows, int reserved, String csv) {

    private static final int SHOWN = 20;

    /** A student and a course that one of their ways leads into. */
    public record Row(CustomerId student, String name, String course, boolean keeps) {}

    public List<Row> first() {
        return rows.stream().limit(SHOWN).toList();
    }

    public int more() {
        return Math.max(0, rows.size() - SHOWN);
    }

    public long losing() {
        return rows.stream().filter(row -> !row.keeps()).count();
    }

    public long keeping() {
        return rows.size() - losing();
    }

    /** Changes with what is shown: a confirmation says what it has seen. Empty when nobody loses anything. */
    public String mark() {
        return rows.isEmpty() ? "" : policy + "-" + Integer.toHexString(rows.hashCode());
    }
}
