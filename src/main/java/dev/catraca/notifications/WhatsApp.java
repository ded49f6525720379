package dev.catraca.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** A message that a member of staff sends from their own WhatsApp: an address that opens the chat with it written. */
public final class WhatsApp {

    private WhatsApp() {}

    /** Takes the phone in E.164 form. */
    public static String link(String phone, String text) {
        var digits = phone.replaceAll("\\D", "");
        return "https://wa.me/" + digits + "?text="
                + URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
