package dev.catraca.access;

import dev.catraca.access.AccessAnswer.Code;
import dev.catraca.access.AccessAnswer.Reason;
import dev.catraca.grants.Grant;
import dev.catraca.grants.GrantState;
import dev.catraca.grants.Suspension;
import dev.catraca.invoices.InvoiceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that one student holds of one course: grants, and invoices whose payment would open it. */
record Holdings(List<Grant> grants, List<InvoiceId> awaited) {

    /** Access is the union: one grant that says yes is enough, whatever the others say. */
    AccessAnswer answer(Function<Grant, Verdict> whenActive) {
        var verdicts = grants.stream().map(grant -> verdict(grant, whenActive)).toList();
        var reasons = reasons(verdicts);
        if (reasons.stream().anyMatch(reason -> reason.code() == Code.GRANTED)) {
            return new AccessAnswer(true, null, reasons, null);
        }
        return new AccessAnswer(false, soonest(verdicts), reasons, awaited.isEmpty() ? null : awaited.getFirst());
    }

    /** The last moment of the longest grant that is open; null when one of them has no end, or none is open. */
    @Nullable
    Instant end() {
        var open = grants.stream()
                .filter(grant -> grant.state() == GrantState.ACTIVE)
                .toList();
        if (open.stream().anyMatch(grant -> grant.endsAt() == null)) {
            return null;
        }
        return open.stream()
                .map(grant -> Objects.requireNonNull(grant.endsAt()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<Reason> reasons(List<Verdict> verdicts) {
        var reasons = new ArrayList<Reason>();
        for (var i = 0; i < grants.size(); i++) {
            reasons.add(new Reason(verdicts.get(i).code(), grants.get(i).id()));
        }
        if (!awaited.isEmpty() && reasons.stream().noneMatch(reason -> reason.code() == Code.AWAITING_PAYMENT)) {
            reasons.add(new Reason(Code.AWAITING_PAYMENT, null));
        }
        return reasons.isEmpty() ? List.of(new Reason(Code.NO_GRANT, null)) : List.copyOf(reasons);
    }

    private static Verdict verdict(Grant grant, Function<Grant, Verdict> whenActive) {
        return switch (grant.state()) {
            case ACTIVE -> whenActive.apply(grant);
            case SCHEDULED -> new Verdict(Code.NOT_STARTED, grant.startsAt());
            case EXPIRED -> new Verdict(Code.EXPIRED, null);
            case FROZEN -> new Verdict(Code.FROZEN, null);
            case ENDED -> new Verdict(Code.ENDED, null);
            case REVOKED -> new Verdict(Code.REVOKED, null);
            case SUSPENDED -> new Verdict(suspended(gravest(grant.suspensions())), null);
        };
    }

    private static Suspension gravest(Set<Suspension> some) {
        return some.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private static Code suspended(Suspension why) {
        return switch (why) {
            case PAYMENT -> Code.AWAITING_PAYMENT;
            case REFUND -> Code.SUSPENDED_REFUND;
            case DISPUTE -> Code.SUSPENDED_DISPUTE;
            case VOID -> Code.SUSPENDED_VOID;
            case OVERDUE -> Code.SUSPENDED_OVERDUE;
            case ORDER -> Code.ORDER_SUSPENDED;
        };
    }

    private static @Nullable Instant soonest(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(Verdict::opensAt)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
