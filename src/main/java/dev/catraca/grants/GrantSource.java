package dev.catraca.grants;

import java.util.UUID;

/** What a grant comes from. */
public record GrantSource(Kind kind, UUID id) {

    /** The ways into a course. */
    public enum Kind {
        SEAT,
        ORDER,
        CLASS_LINK,
        MANUAL
    }
}
