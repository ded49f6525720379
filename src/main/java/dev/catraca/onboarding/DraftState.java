package dev.catraca.onboarding;

/** Whether a draft can still be worked on. */
public enum DraftState {
    OPEN,
    CONFIRMED,
    DISCARDED
}
