package dev.catraca.organizations;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a site as it is looked up: lower case, punycode, several labels; never an IP address, never a port. */
record HostName(String value) {

    private static final int LONGEST = 253;
    private static final Pattern LABELS = Pattern.compile(
            "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?=[a-z0-9-]*[a-z])[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern AROUND = Pattern.compile("^\\s*(https?://)?|\\.?/?\\s*$", Pattern.CASE_INSENSITIVE);

    /** Reads what somebody typed or pasted; an address with a path, a port or a user is not a name. */
    static Optional<HostName> read(String typed) {
        try {
            var ascii = IDN.toASCII(AROUND.matcher(typed).replaceAll(""), IDN.USE_STD3_ASCII_RULES);
            var name = ascii.toLowerCase(Locale.ROOT);
            return name.length() <= LONGEST && LABELS.matcher(name).matches()
                    ? Optional.of(new HostName(name))
                    : Optional.empty();
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }
}
