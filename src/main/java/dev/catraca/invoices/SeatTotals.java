package dev.catraca.invoices;

/**
 * SeatTotals of a line or of a whole invoice: bought; assigned to students and of those the ones that wait for payment; held
 * by an invitation; and over.
 */
public record SeatTotals(int total, int assigned, int reserved, int invited, int ended) {

    public static SeatTotals bought(int total) {
        return new SeatTotals(total, 0, 0, 0, 0);
    }

    /** Not yet assigned to a student. */
    public int pending() {
        return total - assigned - ended;
    }

    /** Pending, and not held by an invitation either. */
    public int free() {
        return pending() - invited;
    }

    public int released() {
        return assigned - reserved;
    }
}
