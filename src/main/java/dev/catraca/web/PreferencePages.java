package dev.catraca.web;

import dev.catraca.identity.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The visitor's own choices of language, of light or dark and of columns, remembered by their browser. */
@Controller
class PreferencePages {

    static final Set<String> THEMES = Set.of("light", "dark");
    private static final Duration YEAR = Duration.ofDays(365);

    @Open("changes a cookie of the visitor")
    @PostMapping("/language")
    String language(
            @RequestParam String lang,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Languages.closest(lang)
                .map(Locale::toLanguageTag)
                .ifPresent(tag -> remember(Screens.LANGUAGE_COOKIE, tag, request, response));
        return "redirect:" + ownPath(back);
    }

    @Open("changes a cookie of the visitor")
    @PostMapping("/theme")
    String theme(
            @RequestParam String theme,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (THEMES.contains(theme)) {
            remember(Screens.THEME_COOKIE, theme, request, response);
        }
        return "redirect:" + ownPath(back);
    }

    /** The form names all columns of its list, and those that stay. */
    @Open("changes a cookie of the visitor")
    @PostMapping("/columns")
    String columns(
            @RequestParam(defaultValue = "") List<String> offered,
            @RequestParam(defaultValue = "") List<String> shown,
            @RequestParam(defaultValue = "/") String back,
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response) {
        remember(Columns.COOKIE, screen.columns().choosing(offered, shown).cookie(), request, response);
        return "redirect:" + ownPath(back);
    }

    static void remember(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(YEAR)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Back to a page of ours: a plain path, because {@code //host} and {@code /\host} lead elsewhere. */
    static String ownPath(String back) {
        return back.matches("/([A-Za-z0-9_.~%?&=+-][A-Za-z0-9_.~%?&=+/-]*)?") ? back : "/";
    }
}
