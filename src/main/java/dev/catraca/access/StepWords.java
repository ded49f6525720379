package dev.catraca.access;

import dev.catraca.access.Told.Step;
import dev.catraca.access.Told.Step.Kind;
import dev.catraca.invoices.InvoiceStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What would open a shut door, for each source that still can, the most helpful first. */
record StepWords(Speech speech) {

    List<Step> of(Explanation explained) {
        var said = explained.said();
        if (said.stream().anyMatch(Holdings::blocked)) {
            return List.of(speech.toStaff() ? step(Kind.LIFT_BLOCK) : step(Kind.ASK_SCHOOL));
        }
        return said.stream()
                .map(because -> step(because, explained.facts().originOf(because)))
                .distinct()
                .sorted(Comparator.comparing(Step::kind))
                .toList();
    }

    private Step step(Because because, Origin origin) {
        return switch (because.code()) {
            case AWAITING_PAYMENT, SUSPENDED_OVERDUE ->
                because.payable() == null ? staffs(Kind.NEW_SOURCE) : payment(origin);
            case NOT_STARTED, LESSON_OPENS_LATER -> wait(because);
            case FROZEN -> because.opensAt() != null ? wait(because) : staffs(Kind.UNFREEZE);
            case REVOKED -> staffs(Kind.UNREVOKE);
            case SUSPENDED_REFUND, SUSPENDED_DISPUTE, SUSPENDED_VOID -> staffs(Kind.REINSTATE);
            case ORDER_SUSPENDED -> staffs(Kind.RESUME_ORDER);
            case LESSON_NOT_IN_TERMS -> staffs(Kind.OTHER_PLAN);
            case NO_GRANT, EXPIRED, ENDED -> staffs(Kind.NEW_SOURCE);
            case GRANTED -> throw new IllegalStateException("an open door needs no step");
        };
    }

    /** What only the staff can do is, for a student, to talk to them. */
    private Step staffs(Kind kind) {
        return speech.toStaff() ? step(kind) : step(Kind.ASK_SCHOOL);
    }

    private Step step(Kind kind, Object... arguments) {
        return new Step(kind, speech.text("step." + kind, arguments), null);
    }

    private Step wait(Because because) {
        return step(Kind.WAIT, speech.time(Objects.requireNonNull(because.opensAt())));
    }

    private Step payment(Origin origin) {
        var bill = origin.bill();
        if (bill == null) {
            return staffs(Kind.NEW_SOURCE);
        }
        if (!speech.mayKnow(bill)) {
            return step(Kind.ASK_PAYER);
        }
        if (bill.status() == InvoiceStatus.DRAFT) {
            return staffs(Kind.ISSUE);
        }
        if (!bill.isPayable()) {
            return staffs(Kind.NEW_SOURCE);
        }
        var text = speech.text("step.PAY." + speech.audience(), Speech.number(Objects.requireNonNull(bill.number())));
        return new Step(Kind.PAY, text, bill.id());
    }
}
