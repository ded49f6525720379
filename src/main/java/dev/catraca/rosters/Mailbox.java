package dev.catraca.rosters;

import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail as it stands in a field, perhaps with a name around it. */
record Mailbox(String name, String email) {

    private static final Pattern IN_BRACKETS = Pattern.compile("(?<name>[^<>]*)<(?<email>[^<>]*@[^<>]*)>[\\s;,]*");
    private static final Pattern BESIDE =
            Pattern.compile("(?<name>.*?)[\\s;,(]*(?<email>[^\\s;,()<>\"]+@[^\\s;,()<>\"]+)[\\s;,)]*");
    private static final String SCHEME = "mailto:";

    /** A name and an e-mail of the longest that there may be, and some signs around; what is longer is neither. */
    private static final int LONGEST = 600;

    static Optional<Mailbox> in(String field) {
        if (field.length() > LONGEST || field.indexOf('@') < 0) {
            return Optional.empty();
        }
        var brackets = IN_BRACKETS.matcher(field);
        if (brackets.matches()) {
            return Optional.of(of(brackets.group("name"), brackets.group("email")));
        }
        var beside = BESIDE.matcher(field);
        return Optional.of(beside.matches() ? of(beside.group("name"), beside.group("email")) : new Mailbox("", field));
    }

    /** Whether a field is an e-mail and nothing else, or one with its name in front. */
    static boolean isAlone(String field) {
        if (field.length() > LONGEST) {
            return false;
        }
        var text = field.strip().replaceAll("^\"|\"$", "");
        return IN_BRACKETS.matcher(text).matches() || (text.indexOf('@') > 0 && !text.contains(" "));
    }

    private static Mailbox of(String name, String email) {
        var plain = name.strip().replaceAll("^[\"']+|[\"']+$", "").strip();
        var address = email.strip();
        var hasScheme = address.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return new Mailbox(plain, hasScheme ? address.substring(SCHEME.length()) : address);
    }
}
