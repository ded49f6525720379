package dev.catraca.invoices;

import static java.time.ZoneOffset.UTC;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which lines were given back. */
@Component
class LineReturnRows {

    private final JdbcClient jdbc;

    LineReturnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether each line that was given back was named, or went with all others. */
    Map<LineId, Boolean> of(InvoiceId invoice) {
        return jdbc
                .sql("""
                select line_id, named from invoices.line_return
                where organization_id = :organization and invoice_id = :invoice
                """)
                .param("organization", Caller.tenant())
                .param("invoice", invoice.value())
                .query((row, number) ->
                        Map.entry(new LineId(row.getObject("line_id", UUID.class)), row.getBoolean("named")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void insert(InvoiceId invoice, Collection<LineId> lines, boolean named, Instant at) {
        if (lines.isEmpty()) {
            return;
        }
        try {
            jdbc.sql("""
                    insert into invoices.line_return (organization_id, line_id, invoice_id, named, returned_at)
                    select l.organization_id, l.id, l.invoice_id, :named, :at
                    from invoices.line l
                    where l.organization_id = :organization and l.invoice_id = :invoice and l.id = any (:lines)
                    """)
                    .param("organization", Caller.tenant())
                    .param("invoice", invoice.value())
                    .param("lines", ids(lines))
                    .param("named", named)
                    .param("at", at.atOffset(UTC))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new Refusal.Conflict("item_refunded");
        }
    }

    void delete(Collection<LineId> lines) {
        jdbc.sql("delete from invoices.line_return where organization_id = :organization and line_id = any (:lines)")
                .param("organization", Caller.tenant())
                .param("lines", ids(lines))
                .update();
    }

    private static UUID[] ids(Collection<LineId> lines) {
        return lines.stream().map(LineId::value).toArray(UUID[]::new);
    }
}
