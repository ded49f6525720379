package dev.catraca.notifications;

/** Why a mail did not leave, in the terms of whoever can mend it. */
public enum SmtpProblem {
    UNKNOWN_HOST,
    NO_CONNECTION,
    TIMEOUT,
    NO_TLS,
    WRONG_PASSWORD,
    SENDER_REFUSED,
    RECIPIENT_REFUSED,
    REFUSED,
    LATER,
    NOT_WRITTEN,
    OTHER;

    /** True if trying the same mail again can't help: it is the mail or its recipient that was refused. */
    boolean isFinal() {
        return this == RECIPIENT_REFUSED || this == REFUSED;
    }

    /** True if every other mail to this server would meet the same. */
    boolean isOfServer() {
        return switch (this) {
            case UNKNOWN_HOST, NO_CONNECTION, TIMEOUT, NO_TLS, WRONG_PASSWORD, SENDER_REFUSED, OTHER -> true;
            case RECIPIENT_REFUSED, REFUSED, LATER, NOT_WRITTEN -> false;
        };
    }
}
