package dev.catraca.invoices;

/** Seats that somebody still has something to do about: without a student, and those that only wait for payment. */
public record SeatDemand(long pending, long reserved) {

    public boolean isNone() {
        return pending == 0 && reserved == 0;
    }
}
