package dev.catraca.notifications;

import dev.catraca.kernel.Checks;
import dev.catraca.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Who the organization's mail comes from, whatever server carries it. Without a name it is the brand. */
public record Sender(@Nullable String name, @Nullable String replyTo) {

    static final Sender BRAND = new Sender(null, null);
    private static final int MAX_NAME = 100;

    /** As it is kept. Throws {@link dev.catraca.kernel.Refusal.Invalid}. */
    Sender checked() {
        var checks = new Checks();
        var tidy = checks.optionalLine("sender_name", name, MAX_NAME);
        var address = checks.optional("reply_to", replyTo, EmailAddress::read, "invalid_email");
        checks.refuseIfAny();
        return new Sender(tidy, address == null ? null : address.value());
    }
}
