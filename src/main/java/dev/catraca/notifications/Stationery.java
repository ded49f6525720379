package dev.catraca.notifications;

import dev.catraca.documents.Brand;
import dev.catraca.mailtexts.MailText;
import org.jspecify.annotations.Nullable;

/**
 * What a mail is written on: the brand's look, and the words for its kind in its reader's language. A draft also shows
 * its envelope: whom it comes from.
 */
record Stationery(Brand brand, MailText text, @Nullable String from) {

    Stationery(Brand brand, MailText text) {
        this(brand, text, null);
    }
}
