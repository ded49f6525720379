package dev.catraca.notifications;

import dev.catraca.documents.Documents;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.notifications.MessageRows.Body;
import dev.catraca.notifications.Parcel.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Puts a mail together when it is about to leave. The invoice goes along as it stands at that moment. */
@Component
class Packing {

    private final Composer composer;
    private final Documents documents;

    Packing(Composer composer, Documents documents) {
        this.composer = composer;
        this.documents = documents;
    }

    Parcel pack(Message message, Body body) {
        var stationery = composer.stationery(message.kind(), message.language());
        return new Parcel(
                message,
                composer.open(stationery, message, body),
                composer.masked(stationery, message, body),
                stationery.brand(),
                invoice(message, body));
    }

    /** For a letter that is kept nowhere. */
    Parcel pack(Message message, Letter letter) {
        return new Parcel(message, letter, letter, composer.brand(), null);
    }

    private @Nullable Attachment invoice(Message message, Body body) {
        var id = message.aboutId();
        if (message.kind() != MessageKind.INVOICE || id == null) {
            return null;
        }
        var name = composer.fileName(message, body.parameters().getOrDefault("number", ""));
        return new Attachment(name, "application/pdf", new ByteArrayResource(documents.invoicePdf(new InvoiceId(id))));
    }
}
