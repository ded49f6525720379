package dev.catraca.access;

import static java.util.stream.Collectors.toSet;

import dev.catraca.access.AccessAnswer.Code;
import dev.catraca.grants.Grant;
import dev.catraca.grants.GrantState;
import dev.catraca.grants.Revocation;
import dev.catraca.grants.Suspension;
import dev.catraca.invoices.InvoiceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that one student holds of one course at a moment: grants, and invoices whose payment would open it. */
record Holdings(List<Grant> grants, List<InvoiceId> awaited, Instant now) {

    /** Access is the union: one grant that says yes is enough, whatever the others say. */
    static AccessAnswer answer(List<Because> said) {
        var reasons = said.stream().map(Because::reason).toList();
        if (said.stream().anyMatch(Because::isOpen)) {
            return new AccessAnswer(true, null, reasons, null);
        }
        return new AccessAnswer(false, soonest(said), reasons, payFirst(said));
    }

    AccessAnswer answer(Function<Grant, Verdict> whenActive) {
        return answer(said(whenActive));
    }

    /** In the order in which the grants were given, then what waits for a payment; never empty. */
    List<Because> said(Function<Grant, Verdict> whenActive) {
        var said = new ArrayList<Because>();
        for (var grant : grants) {
            var verdicts = verdicts(grant, whenActive);
            verdicts.forEach(verdict -> said.add(Because.of(grant, verdict, paymentHelps(verdicts))));
        }
        var named = said.stream().map(Because::payable).collect(toSet());
        awaited.stream()
                .distinct()
                .filter(invoice -> !named.contains(invoice))
                .forEach(invoice -> said.add(Because.awaiting(invoice)));
        return said.isEmpty() ? List.of(Because.NOTHING) : List.copyOf(said);
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

    private List<Verdict> verdicts(Grant grant, Function<Grant, Verdict> whenActive) {
        return switch (grant.state()) {
            case ACTIVE -> List.of(whenActive.apply(grant));
            case SCHEDULED -> List.of(new Verdict(Code.NOT_STARTED, grant.startsAt()));
            case EXPIRED -> List.of(new Verdict(Code.EXPIRED, null));
            case FROZEN -> List.of(new Verdict(Code.FROZEN, grant.frozenUntil()));
            case ENDED -> List.of(new Verdict(Code.ENDED, null));
            case REVOKED -> List.of(new Verdict(Code.REVOKED, null));
            case SUSPENDED ->
                Stream.concat(
                                grant.suspensions().stream().sorted().map(why -> new Verdict(suspended(why), null)),
                                behind(grant))
                        .toList();
        };
    }

    /** What would still keep a suspended grant shut; an unpaid one begins anew with its payment. */
    private Stream<Verdict> behind(Grant grant) {
        if (grant.isFrozen()) {
            return Stream.of(new Verdict(Code.FROZEN, grant.frozenUntil()));
        }
        var end = grant.endsAt();
        var over = end != null && !end.isAfter(now) && !grant.suspensions().contains(Suspension.PAYMENT);
        return over ? Stream.of(new Verdict(Code.EXPIRED, null)) : Stream.of();
    }

    /** Whether an unpaid invoice stands in the way, and the time that it would pay for is not over. */
    private static boolean paymentHelps(List<Verdict> verdicts) {
        var codes = verdicts.stream().map(Verdict::code).toList();
        return (codes.contains(Code.AWAITING_PAYMENT) || codes.contains(Code.SUSPENDED_OVERDUE))
                && !codes.contains(Code.EXPIRED);
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

    private static @Nullable Instant soonest(List<Because> said) {
        return said.stream()
                .map(Because::opensAt)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** No payment opens a course from which the student is kept by every source. */
    private static @Nullable InvoiceId payFirst(List<Because> said) {
        if (said.stream().anyMatch(Holdings::blocked)) {
            return null;
        }
        return said.stream()
                .map(Because::payable)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElse(null);
    }

    static boolean blocked(Because because) {
        return because.grant() != null
                && because.grant().revocation() != null
                && because.grant().revocation().scope() == Revocation.Scope.COURSE;
    }
}
