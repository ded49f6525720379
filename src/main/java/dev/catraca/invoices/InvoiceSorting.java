package dev.catraca.invoices;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order invoices are listed. Written as in addresses: {@code due_on} upwards, {@code -due_on} downwards. */
public record InvoiceSorting(Key key, boolean descending) {

    public static final InvoiceSorting NEWEST = new InvoiceSorting(Key.CREATED, true);

    private static final String DOWN = "-";

    /** What invoices can be put in order by; drafts, which have no number, come after the highest. */
    public enum Key {
        CREATED,
        NUMBER,
        DUE_ON,
        TOTAL,
        PENDING_SEATS,
        CUSTOMER;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Optional<InvoiceSorting> read(String text) {
        var isDown = text.startsWith(DOWN);
        var name = isDown ? text.substring(DOWN.length()) : text;
        return Arrays.stream(Key.values())
                .filter(key -> key.text().equals(name))
                .findFirst()
                .map(key -> new InvoiceSorting(key, isDown));
    }

    public String text() {
        return (descending ? DOWN : "") + key.text();
    }
}
