package dev.catraca.access;

import dev.catraca.access.AccessAnswer.Code;
import dev.catraca.access.AccessAnswer.Reason;
import dev.catraca.grants.Grant;
import dev.catraca.invoices.InvoiceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one grant, or one seat that waits for an invoice, says about a door, and when it will say yes if that is known. A
 * grant that several things keep shut says each of them.
 */
record Because(
        Code code,
        @Nullable Grant grant,
        @Nullable InvoiceId awaited,
        @Nullable Instant opensAt) {

    static final Because NOTHING = new Because(Code.NO_GRANT, null, null, null);

    static Because of(Grant grant, Verdict verdict) {
        return new Because(verdict.code(), grant, null, verdict.opensAt());
    }

    static Because awaiting(InvoiceId invoice) {
        return new Because(Code.AWAITING_PAYMENT, null, invoice, null);
    }

    boolean isOpen() {
        return code == Code.GRANTED;
    }

    Reason reason() {
        return new Reason(code, grant == null ? null : grant.id());
    }

    /** The invoice whose payment would take this obstacle away. */
    @Nullable
    InvoiceId payable() {
        return switch (code) {
            case AWAITING_PAYMENT, SUSPENDED_OVERDUE -> grant == null ? awaited : grant.invoice();
            default -> null;
        };
    }
}
