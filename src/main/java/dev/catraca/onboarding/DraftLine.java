package dev.catraca.onboarding;

import org.jspecify.annotations.Nullable;

/** A draft in a list: whom it is about, if that was typed yet, how far it got, and who worked on it. */
public record DraftLine(
        DraftId id, DraftStep step, @Nullable String name, Draft.Trace started, Draft.Trace changed) {}
