package dev.catraca.notifications;

import java.util.regex.Pattern;

/** Text for a mail's header: a line break in it would begin a header of somebody else's. */
final class OneLine {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private OneLine() {}

    static String of(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
