package dev.catraca.identity;

import java.util.List;
import java.util.Optional;

/** Makes user agents readable: {@code "Firefox, Linux"}. The order matters, since most pretend to be others too. */
final class Agents {

    private static final int MAX = 60;

    private static final List<List<String>> BROWSERS = List.of(
            List.of("Edg", "Edge"),
            List.of("OPR/", "Opera"),
            List.of("SamsungBrowser", "Samsung Internet"),
            List.of("Firefox", "Firefox"),
            List.of("FxiOS", "Firefox"),
            List.of("Chrome", "Chrome"),
            List.of("CriOS", "Chrome"),
            List.of("Safari", "Safari"));

    private static final List<List<String>> SYSTEMS = List.of(
            List.of("iPhone", "iPhone"),
            List.of("iPad", "iPad"),
            List.of("Android", "Android"),
            List.of("Windows", "Windows"),
            List.of("Mac OS X", "macOS"),
            List.of("CrOS", "ChromeOS"),
            List.of("Linux", "Linux"));

    private Agents() {}

    static String inWords(String userAgent) {
        var browser = named(BROWSERS, userAgent);
        if (browser.isEmpty()) {
            return userAgent.isBlank() ? "?" : userAgent.substring(0, Math.min(MAX, userAgent.length()));
        }
        return named(SYSTEMS, userAgent)
                .map(system -> browser.get() + ", " + system)
                .orElse(browser.get());
    }

    private static Optional<String> named(List<List<String>> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.getFirst()))
                .map(List::getLast)
                .findFirst();
    }
}
