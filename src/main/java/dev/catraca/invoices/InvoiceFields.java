package dev.catraca.invoices;

import dev.catraca.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An invoice in the words of its history and of its refusals. */
final class InvoiceFields {

    private InvoiceFields() {}

    static Map<String, @Nullable Object> of(Invoice invoice) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("customer_id", invoice.customer().value());
        fields.put("due_on", invoice.dueOn());
        fields.put("total", invoice.total().amount());
        fields.put("items", invoice.lines().stream().map(InvoiceFields::line).collect(Collectors.joining("; ")));
        return fields;
    }

    private static String line(InvoiceLine line) {
        return "%d × %s".formatted(line.quantity(), line.description());
    }

    /** Why nothing can be done with an invoice in this status. */
    static Refusal wrongStatus(InvoiceStatus status) {
        return switch (status) {
            case DRAFT -> new Refusal.Conflict("invoice_draft");
            case OPEN -> new Refusal.Conflict("invoice_issued");
            case PAID -> new Refusal.Conflict("invoice_paid");
            case VOIDED -> new Refusal.Conflict("invoice_voided");
        };
    }
}
