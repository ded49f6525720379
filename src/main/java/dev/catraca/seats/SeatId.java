package dev.catraca.seats;

import java.util.UUID;

/** Names a seat. */
public record SeatId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
