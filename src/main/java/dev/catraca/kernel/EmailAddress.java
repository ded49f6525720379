package dev.catraca.kernel;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that a mail server will take: at most 254 ASCII characters, the domain in lower case and, when
 * international, in its ASCII form. The part before the at sign stays as typed, {@link #normal} compares.
 */
public record EmailAddress(String value) {

    private static final int MAX_LENGTH = 254;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "\\.)+(?!\\d+$)" + LABEL);

    public static Optional<EmailAddress> read(String typed) {
        var text = Text.line(typed);
        var at = text.lastIndexOf('@');
        if (at < 1 || at > 64 || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var local = text.substring(0, at);
        return asciiDomain(text.substring(at + 1))
                .filter(domain -> LOCAL.matcher(local).matches())
                .filter(domain -> at + 1 + domain.length() <= MAX_LENGTH)
                .map(domain -> new EmailAddress(local + "@" + domain));
    }

    /** The form that two spellings of one mailbox share. */
    public String normal() {
        return value.toLowerCase(Locale.ROOT);
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    private static Optional<String> asciiDomain(String typed) {
        try {
            return Optional.of(IDN.toASCII(typed).toLowerCase(Locale.ROOT))
                    .filter(domain -> DOMAIN.matcher(domain).matches());
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
