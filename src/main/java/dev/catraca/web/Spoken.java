package dev.catraca.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.util.WebUtils;

/** For pages that a mail leads to: they speak its language, unless the visitor has chosen one. */
public final class Spoken {

    private Spoken() {}

    /** The screen in that language, which the browser remembers for the pages that follow. */
    public static Screen in(String language, Screen screen, HttpServletRequest request, HttpServletResponse response) {
        var wanted = Languages.closest(language).orElse(screen.locale());
        if (WebUtils.getCookie(request, Screens.LANGUAGE_COOKIE) != null || wanted.equals(screen.locale())) {
            return screen;
        }
        PreferencePages.remember(Screens.LANGUAGE_COOKIE, wanted.toLanguageTag(), request, response);
        return screen.in(wanted);
    }
}
