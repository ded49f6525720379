package dev.catraca.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, by its first bytes. The name only tells apart the many formats that are ZIP archives inside; whatever
 * isn't recognised (HTML and SVG too) is {@code application/octet-stream}, which no browser opens.
 */
final class ContentType {

    static final String UNKNOWN = "application/octet-stream";
    private static final String ZIP = "application/zip";
    private static final int LONGEST = 16;

    private static final List<Signature> SIGNATURES = List.of(
            new Signature(0, "\u0089PNG\r\n\u001a\n", "image/png"),
            new Signature(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
            new Signature(0, "GIF87a", "image/gif"),
            new Signature(0, "GIF89a", "image/gif"),
            new Signature(8, "WEBP", "image/webp"),
            new Signature(8, "WAVE", "audio/wav"),
            new Signature(0, "%PDF-", "application/pdf"),
            new Signature(0, "PK\u0003\u0004", ZIP),
            new Signature(4, "ftyp", "video/mp4"),
            new Signature(0, "\u001aE\u00df\u00a3", "video/webm"),
            new Signature(0, "OggS", "audio/ogg"),
            new Signature(0, "ID3", "audio/mpeg"));

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, String> ZIPPED = Map.of(
            "docx", OFFICE + "wordprocessingml.document",
            "xlsx", OFFICE + "spreadsheetml.sheet",
            "pptx", OFFICE + "presentationml.presentation",
            "odt", "application/vnd.oasis.opendocument.text",
            "ods", "application/vnd.oasis.opendocument.spreadsheet",
            "odp", "application/vnd.oasis.opendocument.presentation",
            "epub", "application/epub+zip");

    private ContentType() {}

    static String of(String name, byte[] content) {
        var start = new String(content, 0, Math.min(content.length, LONGEST), ISO_8859_1);
        for (var signature : SIGNATURES) {
            if (start.startsWith(signature.bytes, signature.offset)) {
                return signature.type.equals(ZIP) ? zipped(name) : signature.type;
            }
        }
        return UNKNOWN;
    }

    private static String zipped(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        @Nullable String type = ZIPPED.get(extension);
        return type == null ? ZIP : type;
    }

    private record Signature(int offset, String bytes, String type) {}
}
