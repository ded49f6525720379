package dev.catraca.files;

import java.time.Instant;
import java.util.Set;

/** A file without its bytes. The size is in bytes, the digest hexadecimal. */
public record StoredFile(FileId id, String name, String contentType, long size, String sha256, Instant createdAt) {

    // SVG is missing on purpose: it may carry script.
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/webp", "image/gif");

    /** Whether a browser may show it inside a page; everything else is only ever downloaded. */
    public boolean isPicture() {
        return PICTURES.contains(contentType);
    }
}
