package dev.catraca.invitations;

import dev.catraca.kernel.EmailAddress;
import dev.catraca.kernel.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list as people paste it: an address a line, or several between commas; with a name as mail programs write it,
 * {@code Ana Lima <ana@example.com>}, or beside the address as spreadsheets have it.
 */
public final class Guests {

    public static final int MAX = 200;

    /** Begins between two people only and never goes back, so that a long line costs no more than its length. */
    private static final Pattern NAMED = Pattern.compile("(?<![^<>,;])([^<>,;]*+)<\\s*+([^<>\\s]++)\\s*+>");

    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");
    private static final Pattern BRACKETS = Pattern.compile("[<>]");
    private static final Pattern LINK = Pattern.compile("[/\\\\]|(?i:www\\.)|[\\p{L}\\p{N}]{3}\\.([a-z]{2}|[A-Z]{2})");
    private static final Pattern QUOTES = Pattern.compile("[\"']+");

    private Guests() {}

    /** Throws {@link Refusal.Invalid} {@code required}, {@code not_a_guest} or {@code link_in_name} with the first bad line, {@code too_many_guests}. */
    public static List<Guest> read(String field, String text) {
        var guests = new LinkedHashMap<String, Guest>();
        for (var line :
                text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            for (var guest : of(field, line)) {
                guests.putIfAbsent(normal(guest), guest);
            }
        }
        if (guests.isEmpty()) {
            throw new Refusal.Invalid(field, "required");
        }
        if (guests.size() > MAX) {
            throw new Refusal.Invalid(field, "too_many_guests", MAX);
        }
        return List.copyOf(guests.values());
    }

    private static List<Guest> of(String field, String line) {
        var found = line.indexOf('<') >= 0 ? named(line) : listed(line);
        if (found.isEmpty() || found.stream().anyMatch(guest -> normal(guest).isEmpty())) {
            throw new Refusal.Invalid(field, "not_a_guest", line);
        }
        if (found.stream().anyMatch(guest -> guest.name() != null && hasLink(guest.name()))) {
            throw new Refusal.Invalid(field, "link_in_name", line);
        }
        return found;
    }

    /** A mail in the school's name carries no link that somebody typed as a name. */
    static boolean hasLink(String name) {
        return LINK.matcher(name).find();
    }

    /** Whoever stands between them without brackets is invited, too; a bracket that holds no address spoils the line. */
    private static List<Guest> named(String line) {
        var matcher = NAMED.matcher(line);
        var between = new StringBuilder();
        var guests = new ArrayList<Guest>();
        while (matcher.find()) {
            var words = listed(matcher.group(1));
            guests.add(new Guest(matcher.group(2), words.isEmpty() ? name(matcher.group(1)) : null));
            words.forEach(word -> guests.add(new Guest(word.email(), null)));
            matcher.appendReplacement(between, ",");
        }
        matcher.appendTail(between);
        if (BRACKETS.matcher(between).find()) {
            return List.of();
        }
        listed(between.toString()).forEach(word -> guests.add(new Guest(word.email(), null)));
        return guests;
    }

    /** Beside one address, whatever else stands in the line is the name; beside several it is nobody's. */
    private static List<Guest> listed(String line) {
        var addresses = new ArrayList<String>();
        var rest = Arrays.stream(BETWEEN.split(line))
                .filter(word -> word.indexOf('@') < 0
                        || !addresses.add(QUOTES.matcher(word).replaceAll("")))
                .collect(Collectors.joining(" "));
        return addresses.size() == 1
                ? List.of(new Guest(addresses.getFirst(), name(rest)))
                : addresses.stream().map(address -> new Guest(address, null)).toList();
    }

    private static @Nullable String name(String typed) {
        var name = QUOTES.matcher(typed).replaceAll("").strip();
        return name.isEmpty() ? null : name;
    }

    private static String normal(Guest guest) {
        return guest.email() == null
                ? ""
                : EmailAddress.read(guest.email()).map(EmailAddress::normal).orElse("");
    }
}
