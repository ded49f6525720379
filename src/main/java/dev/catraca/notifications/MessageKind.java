package dev.catraca.notifications;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a mail says. Its texts are the messages {@code mail.<key>.subject, heading, body, button, note}; in them
 * {0} is the brand, {1} the recipient's name, and {2} onwards the parameters in the order given here. The facts are the
 * parameters that are also shown as a table, each with the label {@code mail.fact.<name>}.
 */
public enum MessageKind {
    INVOICE(30, "number total due_on", "number total due_on", true),
    RECEIPT(30, "number total paid_on", "number total paid_on", false),
    ACCESS_OPEN(30, "product", "", true),
    ACCESS_RESERVED(30, "product", "", false),
    SEATS_TO_HAND_OUT(30, "number seats", "number seats", true),
    SEAT_INVITATION(30, "inviter product expires_on", "product expires_on", true),
    SIGN_IN_LINK(1, "", "", true),
    INVITATION(7, "inviter role", "", true),
    PASSWORD_RESET(1, "", "", true),
    RECEIPT_UPLOADED(30, "customer number total", "customer number total", true),
    SEATS_PENDING(30, "customer number seats", "customer number seats", true),
    SEATS_WISHED(30, "customer number product quantity note", "customer number product quantity note", true),
    DATA_REQUEST(30, "expires_on", "expires_on", true),
    DATA_REQUEST_REMINDER(30, "expires_on", "expires_on", true),
    DATA_COMPLETED(30, "customer", "", true),
    SMTP_TEST(1, "", "", false);

    private final Duration keeps;
    private final String parameters;
    private final String facts;
    private final boolean linked;

    MessageKind(int keepsDays, String parameters, String facts, boolean linked) {
        this.keeps = Duration.ofDays(keepsDays);
        this.parameters = parameters;
        this.facts = facts;
        this.linked = linked;
    }

    /** How long the mail is worth sending, unless its link dies sooner. */
    Duration keeps() {
        return keeps;
    }

    List<String> parameters() {
        return words(parameters);
    }

    List<String> facts() {
        return words(facts);
    }

    /** Has a button that leads somewhere. */
    boolean linked() {
        return linked;
    }

    /** Goes to the organization's own people, not to its customers. */
    public boolean isForStaff() {
        return switch (this) {
            case INVITATION, PASSWORD_RESET, RECEIPT_UPLOADED, SEATS_PENDING, SEATS_WISHED, DATA_COMPLETED, SMTP_TEST ->
                true;
            default -> false;
        };
    }

    /** Whether an organization may say it in its own words. */
    public boolean isEditable() {
        return this != SMTP_TEST;
    }

    String key(String part) {
        return "mail." + name().toLowerCase(Locale.ROOT) + "." + part;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
