package dev.catraca.identity;

import java.time.Instant;
import java.util.UUID;

/** A live session as it was when its token came in. */
record SeenSession(UUID session, Instant lastSeenAt, SignedIn signedIn) {}
