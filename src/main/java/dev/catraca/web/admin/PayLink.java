package dev.catraca.web.admin;

import dev.catraca.documents.QrCode;

/** The ways to bring an invoice to its payer: the address, its QR code, and a chat with the message written. */
public record PayLink(String address, QrCode code, String chat) {

    public String pdf() {
        return address + ".pdf";
    }
}
