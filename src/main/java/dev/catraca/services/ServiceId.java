package dev.catraca.services;

import java.util.UUID;

/** Names a service instance. */
public record ServiceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
