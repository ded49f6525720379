package dev.catraca.notifications;

import org.jspecify.annotations.Nullable;

/** The organization's mail server and sender, as its page shows them: the password is never shown again. */
public record SmtpSettings(
        String host,
        int port,
        Security security,
        @Nullable String username,
        boolean hasPassword,
        String senderName,
        String senderEmail,
        @Nullable String replyTo) {}
