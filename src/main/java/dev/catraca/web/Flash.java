package dev.catraca.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * What the next page says about what was just done. It travels in a cookie of a minute, so that no server keeps a
 * session for it; only a key of our texts and its arguments travel, and they are shown escaped.
 */
public final class Flash {

    private static final String COOKIE = "flash";
    private static final String SEPARATOR = "\u001f";
    private static final String NUMBER = "\u001e";
    private static final String DONE = "done";
    private static final String POINTING = "pointing";
    private static final Pattern PAGE = Pattern.compile("/admin/[a-z0-9/-]+");
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final HttpServletResponse response;
    private final boolean secure;

    Flash(HttpServletRequest request, HttpServletResponse response) {
        this.response = response;
        this.secure = request.isSecure();
    }

    /** The words to show, whether they bring good news, and where they point to, if anywhere. */
    public record Note(String text, boolean good, @Nullable Pointer pointer) {}

    /** A link to a page of the back office. */
    public record Pointer(String href, String label) {}

    public void say(String key, Object... arguments) {
        send(DONE, key, arguments);
    }

    /** Good news with a link to what came of it, a page of the back office. */
    public void point(String href, String label, String key, Object... arguments) {
        send(
                POINTING,
                key,
                Stream.concat(Stream.of(href, label), Arrays.stream(arguments)).toArray());
    }

    public void warn(String key, Object... arguments) {
        send("warning", key, arguments);
    }

    private void send(String kind, String key, Object... arguments) {
        var parts = Stream.concat(Stream.of(kind, key), Arrays.stream(arguments).map(Flash::written))
                .collect(Collectors.joining(SEPARATOR));
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(UTF_8));
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(value, LIFETIME, secure).toString());
    }

    static @Nullable Note read(HttpServletRequest request, MessageSource texts, Locale locale) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cookie.getValue()), UTF_8).split(SEPARATOR, -1);
            return parts[0].equals(POINTING) ? pointing(parts, texts, locale) : plain(parts, texts, locale);
        } catch (IllegalArgumentException | NoSuchMessageException madeUp) {
            return null;
        }
    }

    /** A number stays one on its way: texts say "one" and "many" by it. */
    private static String written(Object argument) {
        return argument instanceof Number ? NUMBER + argument : argument.toString();
    }

    private static Object read(String argument) {
        return argument.startsWith(NUMBER) ? Long.valueOf(argument.substring(NUMBER.length())) : argument;
    }

    private static Note plain(String[] parts, MessageSource texts, Locale locale) {
        var arguments = Arrays.stream(parts).skip(2).map(Flash::read).toArray();
        return new Note(
                texts.getMessage(parts[parts.length > 1 ? 1 : 0], arguments, locale), parts[0].equals(DONE), null);
    }

    /** A cookie can be made up, so it leads nowhere but into the back office. */
    private static Note pointing(String[] parts, MessageSource texts, Locale locale) {
        if (parts.length < 4 || !PAGE.matcher(parts[2]).matches()) {
            throw new IllegalArgumentException("no page of ours");
        }
        var arguments = Arrays.stream(parts).skip(4).map(Flash::read).toArray();
        var pointer = new Pointer(parts[2], texts.getMessage(parts[3], null, locale));
        return new Note(texts.getMessage(parts[1], arguments, locale), true, pointer);
    }

    /** A note is shown once. */
    static void forget(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, COOKIE) != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    cookie("", Duration.ZERO, request.isSecure()).toString());
        }
    }

    private static ResponseCookie cookie(String value, Duration lifetime, boolean secure) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(lifetime)
                .build();
    }
}
