package dev.catraca.onboarding;

/** What was typed in one step, as far as it could be read; half of it may be missing. */
public sealed interface Answer permits Contact, Details, PlanChoice, Deal {

    DraftStep step();

    /** True when there is nothing to keep. */
    boolean isBlank();
}
