package dev.catraca.notifications;

/** How the connection to the mail server is protected. TLS from the start (usually port 465), or STARTTLS (587). */
public enum Security {
    TLS,
    STARTTLS,
    NONE
}
