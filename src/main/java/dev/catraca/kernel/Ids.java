package dev.catraca.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Optional;
import java.util.UUID;

/** Makes and reads identifiers. New ones are UUIDv7 (RFC 9562), so they sort by the time they were made. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();
    private static final int TEXT_LENGTH = 36;

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /** Reads an id that a stranger sent; empty when it isn't one in the canonical 36-character form. */
    public static Optional<UUID> read(String text) {
        if (text.length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
