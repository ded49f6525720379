package dev.catraca.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A way to choose a new password. The address is a secret. */
public record PasswordReset(
        StaffId staff, String name, String email, @Nullable String language, String url, Instant expiresAt) {}
