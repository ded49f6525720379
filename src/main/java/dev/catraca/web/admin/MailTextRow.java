package dev.catraca.web.admin;

import dev.catraca.mailtexts.MailTextKey;
import dev.catraca.notifications.MessageKind;
import dev.catraca.web.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A kind of mail in the list: where its text is edited, and in which languages the organization wrote its own. */
public record MailTextRow(MailTextAddress address, List<Locale> own) {

    static MailTextRow of(MessageKind kind, Set<MailTextKey> own, Locale usual) {
        var address = new MailTextAddress(kind, usual.toLanguageTag());
        return new MailTextRow(
                address,
                Languages.ALL.stream()
                        .filter(language -> address.in(language).isAmong(own))
                        .toList());
    }

    public MessageKind kind() {
        return address.kind();
    }

    /** {@code Português (Brasil), English}. */
    public String ownNames() {
        return own.stream().map(Languages::nameOf).collect(Collectors.joining(", "));
    }
}
