package dev.catraca.notifications;

import dev.catraca.kernel.Money;
import dev.catraca.kernel.Show;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.Organizations;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A mail's values as they might be, to see a text before it is sent to anybody. */
@Component
class Samples {

    private static final long AMOUNT = 199_90;
    private static final int DAYS_TO_PAY = 7;

    private final MessageSource texts;
    private final Organizations organizations;
    private final OrganizationClock clock;

    Samples(MessageSource texts, Organizations organizations, OrganizationClock clock) {
        this.texts = texts;
        this.organizations = organizations;
        this.clock = clock;
    }

    Recipient reader(String language) {
        var locale = Locale.forLanguageTag(language);
        return new Recipient(text("name", locale), text("email", locale), language, null);
    }

    Map<String, String> of(MessageKind kind, String language) {
        var values = new LinkedHashMap<String, String>();
        kind.parameters().forEach(name -> values.put(name, value(name, Locale.forLanguageTag(language))));
        return values;
    }

    private String value(String name, Locale locale) {
        var show = new Show(locale, clock.zone());
        return switch (name) {
            case "total" -> show.money(new Money(AMOUNT, organizations.current().currency()));
            case "due_on", "expires_on" -> show.date(clock.today().plusDays(DAYS_TO_PAY));
            case "paid_on" -> show.date(clock.today());
            default -> text(name, locale);
        };
    }

    private String text(String name, Locale locale) {
        return Objects.requireNonNull(texts.getMessage("mail.sample." + name, null, name, locale));
    }
}
