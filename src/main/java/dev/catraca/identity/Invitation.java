package dev.catraca.identity;

import java.time.Instant;

/** A seat in the back office offered to somebody. The address is a secret: it makes whoever opens it that person. */
public record Invitation(
        StaffId staff, String name, String email, Role role, String invitedBy, String url, Instant expiresAt) {}
