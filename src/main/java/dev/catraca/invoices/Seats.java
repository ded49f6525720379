package dev.catraca.invoices;

/** Seats of a line or of a whole invoice: bought, not free any more, and of those the ones that wait for payment. */
public record Seats(int total, int assigned, int reserved) {

    /** Not yet assigned to a student. */
    public int pending() {
        return total - assigned;
    }

    public int released() {
        return assigned - reserved;
    }
}
