package dev.catraca.api.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A success as it was answered, to be answered again. */
record StoredAnswer(
        byte[] fingerprint,
        int status,
        @Nullable String contentType,
        @Nullable String location,
        byte[] body) {

    static StoredAnswer of(ContentCachingResponseWrapper answer) {
        return new StoredAnswer(
                new byte[0],
                answer.getStatus(),
                answer.getContentType(),
                answer.getHeader("Location"),
                answer.getContentAsByteArray());
    }

    boolean isFor(byte[] request) {
        return Arrays.equals(fingerprint, request);
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
        response.getOutputStream().write(body);
    }
}
