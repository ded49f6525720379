package dev.catraca.notifications;

import dev.catraca.documents.Brand;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;

/** A mail ready for the post: the letter with its real link and as it is kept, the brand it shows, what is attached. */
record Parcel(
        Message message,
        Letter letter,
        Letter masked,
        Brand brand,
        @Nullable Attachment attachment) {

    /** A file that goes with a mail. */
    record Attachment(String name, String contentType, ByteArrayResource content) {}
}
