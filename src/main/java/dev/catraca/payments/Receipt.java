package dev.catraca.payments;

import dev.catraca.files.FileId;
import dev.catraca.invoices.InvoiceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payer's proof of payment, for the staff to look at. */
public record Receipt(
        UUID id, InvoiceId invoice, FileId file, @Nullable String note, Instant sentAt) {}
