package dev.catraca.notifications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a mail goes to. Customers carry their id; the language is {@code pt-BR}, {@code en} or {@code es}. */
public record Recipient(
        String name,
        String email,
        String language,
        @Nullable UUID customerId) {

    public static Recipient staff(String name, String email, String language) {
        return new Recipient(name, email, language, null);
    }
}
