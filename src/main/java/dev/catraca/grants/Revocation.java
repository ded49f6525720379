package dev.catraca.grants;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who shut a door for good, when and why: of one grant, or of the course whatever the source. */
public record Revocation(
        Scope scope, Instant at, String by, @Nullable String reason) {

    /** How far it reaches. */
    public enum Scope {
        GRANT,
        COURSE
    }
}
