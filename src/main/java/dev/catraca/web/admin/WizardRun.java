package dev.catraca.web.admin;

import dev.catraca.onboarding.Draft;
import dev.catraca.onboarding.DraftId;
import dev.catraca.onboarding.DraftStep;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of the wizard: which step, how far the draft got, and what the page knows of it. The other is what somebody
 * else wrote in this step since the page was rendered.
 */
public record WizardRun(
        DraftId id,
        DraftStep step,
        boolean sells,
        @Nullable Draft draft,
        int version,
        UUID page,
        Draft.@Nullable Written other) {

    private static final String ROOT = "/admin/customers/new/";

    /** Who may not place orders registers the customer and leaves it there. */
    public List<DraftStep> steps() {
        return sells ? List.of(DraftStep.values()) : List.of(DraftStep.CUSTOMER, DraftStep.DETAILS);
    }

    public boolean isOpen(DraftStep which) {
        return draft != null && which.compareTo(draft.step()) <= 0;
    }

    public boolean isLast() {
        return step == steps().getLast();
    }

    public String href() {
        return href(step);
    }

    public String href(DraftStep which) {
        return href(id, which);
    }

    /** Whether the customer is asked for the rest when the wizard ends early. */
    public boolean requests() {
        return draft == null || draft.details().request();
    }

    static String root(DraftId id) {
        return ROOT + id;
    }

    static String href(DraftId id, DraftStep which) {
        return root(id) + "/" + which.name().toLowerCase(Locale.ROOT);
    }

    static DraftStep furthest(DraftStep reached, boolean sells) {
        return Arrays.stream(DraftStep.values())
                .filter(step -> step.compareTo(reached) <= 0 && (sells || step.compareTo(DraftStep.DETAILS) <= 0))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
