package dev.catraca.api.json;

import org.jspecify.annotations.Nullable;

/** The body is no JSON at all, or JSON past every reasonable limit. The cause may quote the body: not to be logged. */
public final class MalformedJson extends RuntimeException {
    MalformedJson(@Nullable Throwable cause) {
        super("malformed JSON", cause, false, false);
    }
}
