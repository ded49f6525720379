package dev.catraca.api;

import dev.catraca.grants.Grant;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be changed of a grant given by hand: when it ends, if ever. */
record GrantEndBody(@Nullable Instant endsAt) {

    static GrantEndBody of(Grant grant) {
        return new GrantEndBody(grant.endsAt());
    }
}
