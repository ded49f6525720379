package dev.catraca.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/** What kind of picture a file is, by its content; enough to tell people what they sent. */
enum PictureFormat {
    PNG,
    JPEG,
    GIF,
    WEBP,
    HEIC,
    AVIF,
    TIFF,
    BMP,
    PDF,
    SVG,
    UNKNOWN;

    private static final int HEAD = 1_000;
    private static final int BRAND_AT = 8;

    boolean isReadable() {
        return this == PNG || this == JPEG;
    }

    static PictureFormat of(byte[] content) {
        var head = new String(content, 0, Math.min(HEAD, content.length), ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (head.startsWith("GIF8")) {
            return GIF;
        }
        if (head.startsWith("WEBP", BRAND_AT)) {
            return WEBP;
        }
        if (head.startsWith("ftyp", BRAND_AT / 2)) {
            return ofVideoFamily(head.substring(BRAND_AT));
        }
        return ofRest(head);
    }

    /** Phones save their photos in the wrapping of films. */
    private static PictureFormat ofVideoFamily(String brand) {
        if (brand.startsWith("avi")) {
            return AVIF;
        }
        return brand.startsWith("hei") || brand.startsWith("hev") || brand.startsWith("mif") ? HEIC : UNKNOWN;
    }

    private static PictureFormat ofRest(String head) {
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return TIFF;
        }
        if (head.startsWith("BM")) {
            return BMP;
        }
        if (head.startsWith("%PDF-")) {
            return PDF;
        }
        return head.toLowerCase(Locale.ROOT).contains("<svg") ? SVG : UNKNOWN;
    }
}
