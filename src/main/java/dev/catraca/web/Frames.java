package dev.catraca.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Pages that show another of our pages in a frame, and what may stand in one: everything else is refused both. */
public final class Frames {

    private static final String POLICY = "Content-Security-Policy";
    /** A mail is strangers' words in our template: it runs nothing, loads nothing, and only we may frame it. */
    private static final String LETTER_POLICY =
            "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private Frames() {}

    /** The page that is being answered shows frames of ours. */
    public static void open(HttpServletResponse response) {
        replace(response, "frame-src ", "frame-src 'self' ");
    }

    /** The page that is being answered stands in a frame of ours. */
    public static void fill(HttpServletResponse response) {
        replace(response, "frame-ancestors 'none'", "frame-ancestors 'self'");
    }

    /** A mail in a frame. */
    public static ResponseEntity<String> letter(String html) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .header(POLICY, LETTER_POLICY)
                .header("Cache-Control", "no-store")
                .body(html);
    }

    private static void replace(HttpServletResponse response, String from, String to) {
        var policy = Objects.requireNonNullElse(response.getHeader(POLICY), "");
        response.setHeader(POLICY, policy.replace(from, to));
    }
}
