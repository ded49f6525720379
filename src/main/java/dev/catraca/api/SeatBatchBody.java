package dev.catraca.api;

import dev.catraca.api.json.Apart;
import dev.catraca.rosters.Rosters;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Up to 1,000 seats to give; each row is read by itself. */
record SeatBatchBody(
        @Size(min = 1, max = Rosters.MOST_AT_ONCE) List<Apart<SeatBatchRowBody>> rows) {}
