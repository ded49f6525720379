package dev.catraca.web.checkout;

import dev.catraca.documents.BrCode;
import dev.catraca.documents.QrCode;
import org.jspecify.annotations.Nullable;

/** A Pix code to copy, and the same to scan. */
public record PixCode(String text, QrCode picture) {

    static @Nullable PixCode of(@Nullable BrCode code) {
        return code == null ? null : new PixCode(code.text(), QrCode.of(code.text()));
    }
}
