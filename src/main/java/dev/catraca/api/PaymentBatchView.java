package dev.catraca.api;

import java.util.List;

/** What became of many payments, row by row as sent. */
record PaymentBatchView(int recorded, int refused, List<PaymentRowView> data) {}
