package dev.catraca.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Finds {@code admin/home} as src/main/jte/admin/home.jte, compiled with the program; {@code redirect:} is a 303. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class JteViews implements ViewResolver {

    private static final String REDIRECT = "redirect:";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Screens screens;

    JteViews(Screens screens) {
        this.screens = screens;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(REDIRECT)) {
            var redirect = new RedirectView(name.substring(REDIRECT.length()), true, false, false);
            redirect.setStatusCode(HttpStatus.SEE_OTHER);
            return redirect;
        }
        var template = name + ".jte";
        return engine.hasTemplate(template) ? new JteView(template, engine, screens) : null;
    }
}
