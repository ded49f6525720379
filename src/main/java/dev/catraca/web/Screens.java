package dev.catraca.web;

import dev.catraca.customers.CustomerId;
import dev.catraca.identity.SignedIn;
import dev.catraca.invitations.Invitations;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Show;
import dev.catraca.organizations.Organization;
import dev.catraca.organizations.Organizations;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Makes the {@link Screen} of a request, once. */
@Component
class Screens {

    static final String LANGUAGE_COOKIE = "lang";
    static final String THEME_COOKIE = "theme";
    private static final String ATTRIBUTE = Screen.class.getName();

    private final MessageSource texts;
    private final Organizations organizations;
    private final Assets assets;
    private final Invitations invitations;

    Screens(MessageSource texts, Organizations organizations, Assets assets, Invitations invitations) {
        this.texts = texts;
        this.organizations = organizations;
        this.assets = assets;
        this.invitations = invitations;
    }

    Screen of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Screen made) {
            return made;
        }
        var organization = Caller.ifAny().map(caller -> organizations.current()).orElse(null);
        return keep(request, make(request, organization));
    }

    /** A screen that asks nobody: for pages that say what went wrong, perhaps with the database. What is known stays. */
    Screen bare(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Screen made ? made : keep(request, make(request, null));
    }

    private static Screen keep(HttpServletRequest request, Screen screen) {
        request.setAttribute(ATTRIBUTE, screen);
        return screen;
    }

    private Screen make(HttpServletRequest request, @Nullable Organization organization) {
        var signedIn = SignedIn.ifAny(request).orElse(null);
        var zone = organization == null ? ZoneOffset.UTC : organization.timeZone();
        var show = new Show(language(request, signedIn, organization), ZoneId.of(zone.getId()));
        return new Screen(
                texts,
                show,
                signedIn,
                organization,
                Place.of(request),
                assets,
                theme(request),
                Columns.of(cookie(request, Columns.COOKIE)),
                Flash.read(request, texts, show.locale()),
                () -> organization != null && signedIn != null && handsOut(signedIn));
    }

    private boolean handsOut(SignedIn signedIn) {
        return signedIn.isCustomer() && invitations.handsOut(new CustomerId(signedIn.id()));
    }

    private static Locale language(
            HttpServletRequest request, @Nullable SignedIn signedIn, @Nullable Organization organization) {
        return Languages.closest(cookie(request, LANGUAGE_COOKIE))
                .or(() -> Languages.closest(signedIn == null ? null : signedIn.language()))
                .or(() -> Languages.closest(organization == null ? null : organization.language()))
                .or(() -> Languages.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
                .orElse(Languages.DEFAULT);
    }

    private static @Nullable String theme(HttpServletRequest request) {
        return Optional.ofNullable(cookie(request, THEME_COOKIE))
                .filter(PreferencePages.THEMES::contains)
                .orElse(null);
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }
}
