package dev.catraca.api;

import java.util.List;

/** What became of many seats, row by row as sent. */
record SeatBatchView(int assigned, int refused, List<SeatBatchRowView> data) {}
