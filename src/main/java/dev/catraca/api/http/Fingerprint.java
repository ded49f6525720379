package dev.catraca.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** Tells one request from another: SHA-256 over method, address and body. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(HttpServletRequest request) throws IOException {
        var digest = sha256();
        digest.update(request.getMethod().getBytes(UTF_8));
        digest.update((byte) ' ');
        digest.update(request.getRequestURI().getBytes(UTF_8));
        digest.update((byte) '?');
        digest.update(Objects.toString(request.getQueryString(), "").getBytes(UTF_8));
        digest.update((byte) '\n');
        var body = request instanceof BufferedRequest buffered ? buffered.body() : new byte[0];
        return HexFormat.of().formatHex(digest.digest(body));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
