package dev.catraca.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A success as it was answered, to be answered again. */
record StoredAnswer(
        String fingerprint,
        int status,
        @Nullable String contentType,
        @Nullable String location,
        String body) {

    static StoredAnswer of(ContentCachingResponseWrapper answer) {
        return new StoredAnswer(
                "",
                answer.getStatus(),
                answer.getContentType(),
                answer.getHeader("Location"),
                new String(answer.getContentAsByteArray(), UTF_8));
    }

    boolean isFor(String request) {
        return fingerprint.equals(request);
    }

    void replayTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Idempotent-Replayed", "true");
        if (contentType != null) {
            response.setContentType(contentType);
        }
        if (location != null) {
            response.setHeader("Location", location);
        }
        response.getOutputStream().write(body.getBytes(UTF_8));
    }
}
