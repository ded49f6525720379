package dev.catraca.api;

import dev.catraca.api.json.Apart;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Many payments at once, as sent; each row is read by itself. */
record PaymentBatchBody(@Size(min = 1, max = 10_000) List<Apart<PaymentRowBody>> rows) {}
