package dev.catraca.notifications;

import org.jspecify.annotations.Nullable;

/** The organization's mail server and the address it sends from, as its page shows them: the password is never shown again. */
public record SmtpSettings(
        String host, int port, Security security, @Nullable String username, boolean hasPassword, String senderEmail) {}
