package dev.catraca.web;

import dev.catraca.kernel.Show;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.LinkedMultiValueMap;

/** Screens for tests that need no program around them. */
final class TestScreens {

    private TestScreens() {}

    static Screen brazilian() {
        return in(Languages.DEFAULT);
    }

    static Screen in(Locale locale) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        var place = new Place("/admin/customers", new LinkedMultiValueMap<>());
        return new Screen(
                texts,
                new Show(locale, ZoneOffset.UTC),
                null,
                null,
                place,
                new Assets(),
                null,
                Columns.of(null),
                null,
                () -> false);
    }
}
