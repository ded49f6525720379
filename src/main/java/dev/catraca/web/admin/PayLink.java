package dev.catraca.web.admin;

import dev.catraca.documents.QrCode;
import org.jspecify.annotations.Nullable;

/**
 * The ways to bring an invoice to its payer: the address, its QR code, and a chat with the message written, if
 * we know a phone.
 */
public record PayLink(String address, QrCode code, @Nullable String chat) {

    public String pdf() {
        return address + ".pdf";
    }
}
