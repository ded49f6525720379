package dev.catraca.identity;

import java.time.Instant;
import java.util.UUID;

/** One browser that somebody is signed in with. */
public record Session(
        UUID id, String userAgent, Instant createdAt, Instant lastSeenAt, Instant expiresAt, boolean current) {

    /** The browser and the system in few words, as far as the user agent tells. */
    public String browser() {
        return Agents.inWords(userAgent);
    }
}
