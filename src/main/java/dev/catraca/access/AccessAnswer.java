package dev.catraca.access;

import dev.catraca.grants.GrantId;
import dev.catraca.invoices.InvoiceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a student may enter, and every grant and rule that decided it. */
public record AccessAnswer(
        boolean allowed,
        @Nullable Instant opensAt,
        List<Reason> reasons,
        @Nullable InvoiceId payFirst) {

    /** True if some grant is open and yet none of the open ones will ever open this lesson. */
    public boolean outsideTerms() {
        var codes = reasons.stream().map(Reason::code).toList();
        return !allowed && codes.contains(Code.LESSON_NOT_IN_TERMS) && !codes.contains(Code.LESSON_OPENS_LATER);
    }

    /** True for whoever has nothing to do with it, not even an unpaid invoice. */
    public boolean isStranger() {
        return reasons.getFirst().code() == Code.NO_GRANT;
    }

    /** One grant's say, or that there is none. */
    public record Reason(Code code, @Nullable GrantId grant) {}

    /** What a reason says; the names are the API's. */
    public enum Code {
        GRANTED,
        NO_GRANT,
        AWAITING_PAYMENT,
        NOT_STARTED,
        EXPIRED,
        FROZEN,
        SUSPENDED_REFUND,
        SUSPENDED_DISPUTE,
        SUSPENDED_VOID,
        SUSPENDED_OVERDUE,
        ORDER_SUSPENDED,
        REVOKED,
        ENDED,
        LESSON_NOT_IN_TERMS,
        LESSON_OPENS_LATER
    }
}
