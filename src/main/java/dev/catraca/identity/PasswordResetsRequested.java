package dev.catraca.identity;

import java.util.List;

/** Staff forgot their password. */
public record PasswordResetsRequested(List<PasswordReset> resets) {}
