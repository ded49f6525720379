package dev.catraca.invitations;

import org.jspecify.annotations.Nullable;

/** Who should be invited, as typed. */
public record Guest(@Nullable String email, @Nullable String name) {}
