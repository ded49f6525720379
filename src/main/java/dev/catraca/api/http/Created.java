package dev.catraca.api.http;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** The answer to what was made: 201, the thing, and where it is found again. */
public final class Created {

    private Created() {}

    /** The path is below {@code /api/v1}: {@code /customers/0197...}. */
    public static <T> ResponseEntity<T> at(String path, T view) {
        return ResponseEntity.created(URI.create("/api/v1" + path)).body(view);
    }
}
