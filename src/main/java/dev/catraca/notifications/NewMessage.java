package dev.catraca.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to write. The event names its reason, {@code invoice-issued/<id>}: the same event never reaches the same
 * mailbox twice. Parameters are texts, already in the recipient's language. The link is secret; {@code usableUntil}, in
 * the machine's time, is when it dies (else the kind's own term holds).
 */
public record NewMessage(
        String event,
        MessageKind kind,
        Recipient recipient,
        @Nullable About about,
        Map<String, String> parameters,
        @Nullable String link,
        @Nullable Instant usableUntil) {

    /** The thing that a mail is about, named as in the audit log: {@code invoice}, {@code customer}, {@code order}. */
    public record About(String kind, UUID id) {}

    public NewMessage(String event, MessageKind kind, Recipient recipient) {
        this(event, kind, recipient, null, Map.of(), null, null);
    }

    public NewMessage about(String what, UUID id) {
        return new NewMessage(event, kind, recipient, new About(what, id), parameters, link, usableUntil);
    }

    public NewMessage with(Map<String, String> given) {
        return new NewMessage(event, kind, recipient, about, given, link, usableUntil);
    }

    public NewMessage linking(String url) {
        return new NewMessage(event, kind, recipient, about, parameters, url, usableUntil);
    }

    public NewMessage until(Instant end) {
        return new NewMessage(event, kind, recipient, about, parameters, link, end);
    }
}
