package dev.catraca.api;

import dev.catraca.access.AccessAnswer;
import dev.catraca.grants.GrantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The turnstile's answer, with one reason per grant at least. */
record AccessView(
        boolean allowed,
        @Nullable Instant opensAt,
        List<ReasonView> reasons,
        @Nullable StepView nextStep) {

    /** What one grant says. */
    record ReasonView(AccessAnswer.Code code, @Nullable GrantId grantId, String detail) {}

    /** What the student can do about it, and where. */
    record StepView(String code, String url) {}
}
