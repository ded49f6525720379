package dev.catraca.grants;

import java.util.UUID;

/** Names a grant. */
public record GrantId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
