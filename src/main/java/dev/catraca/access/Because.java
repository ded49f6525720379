package dev.catraca.access;

import dev.catraca.access.AccessAnswer.Code;
import dev.catraca.access.AccessAnswer.Reason;
import dev.catraca.grants.Grant;
import dev.catraca.invoices.InvoiceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one grant, or one seat that waits for an invoice, says about a door, and when it will say yes if that is known. A
 * grant that several things keep shut says each of them; {@code payable} is the invoice whose payment would open it.
 */
record Because(
        Code code,
        @Nullable Grant grant,
        @Nullable InvoiceId awaited,
        @Nullable Instant opensAt,
        @Nullable InvoiceId payable) {

    static final Because NOTHING = new Because(Code.NO_GRANT, null, null, null, null);

    static Because of(Grant grant, Verdict verdict, boolean paymentHelps) {
        return new Because(verdict.code(), grant, null, verdict.opensAt(), paymentHelps ? grant.invoice() : null);
    }

    static Because awaiting(InvoiceId invoice) {
        return new Because(Code.AWAITING_PAYMENT, null, invoice, null, invoice);
    }

    boolean isOpen() {
        return code == Code.GRANTED;
    }

    Reason reason() {
        return new Reason(code, grant == null ? null : grant.id());
    }
}
