package dev.catraca.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A program's key, without its secret: the hint is its last letters. No scopes means all that the role may do. */
public record ApiKey(
        UUID id,
        String name,
        Role role,
        Set<Permission> scopes,
        String hint,
        String createdBy,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    Set<Permission> permissions() {
        return role.narrowedTo(scopes);
    }
}
