package dev.catraca.documents;

import java.util.Base64;

/** An image, its bytes in Base64: the form in which pages that may load nothing carry it. */
public record Picture(String contentType, String base64) {

    public static Picture of(String contentType, byte[] bytes) {
        return new Picture(contentType, Base64.getEncoder().encodeToString(bytes));
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    /** The image itself as an address. */
    public String dataUri() {
        return "data:" + contentType + ";base64," + base64;
    }
}
