package dev.catraca.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person who signs in to the back office. The language is null while they follow the organization's. */
public record StaffMember(
        StaffId id,
        String name,
        String email,
        Role role,
        StaffState state,
        @Nullable String language,
        Instant createdAt,
        @Nullable Instant signedInAt) {

    boolean isActiveOwner() {
        return role == Role.OWNER && state == StaffState.ACTIVE;
    }
}
