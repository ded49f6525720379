package dev.catraca.web.admin;

import dev.catraca.datarequests.DataRequests;
import dev.catraca.kernel.Show;
import dev.catraca.notifications.MessageKind;
import dev.catraca.notifications.Notifications;
import dev.catraca.notifications.Recipient;
import dev.catraca.organizations.MachineClock;
import dev.catraca.organizations.OrganizationClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The mails that confirming will send, as their reader will see them. */
@Component
class WizardLetters {

    /** The number is given when the invoice is issued. */
    private static final String NO_NUMBER = "…";

    private final Notifications notifications;
    private final DataRequests requests;
    private final OrganizationClock clock;
    private final MachineClock machine;

    WizardLetters(Notifications notifications, DataRequests requests, OrganizationClock clock, MachineClock machine) {
        this.notifications = notifications;
        this.requests = requests;
        this.clock = clock;
        this.machine = machine;
    }

    List<WizardLetter> of(WizardReview review) {
        var previews = new ArrayList<WizardLetter>();
        var show = new Show(Locale.forLanguageTag(review.language()), clock.zone());
        var sum = review.sum();
        if (review.notifies()
                && sum != null
                && sum.dueOn() != null
                && sum.first().isPositive()) {
            previews.add(
                    letter("invoice", "onboarding.letter.invoice", MessageKind.INVOICE, review, invoice(sum, show)));
        }
        if (review.draft().details().request()) {
            var kind = MessageKind.DATA_REQUEST;
            previews.add(letter("data", "onboarding.letter.data_request", kind, review, request(show)));
        }
        return previews;
    }

    private static Map<String, String> invoice(OrderSum sum, Show show) {
        var dueOn = Objects.requireNonNull(sum.dueOn());
        return Map.of("number", NO_NUMBER, "total", show.money(sum.first()), "due_on", show.date(dueOn));
    }

    private Map<String, String> request(Show show) {
        var end = machine.instant().plus(Duration.ofDays(requests.settings().validDays()));
        return Map.of("expires_on", show.date(LocalDate.ofInstant(end, clock.zone())));
    }

    private WizardLetter letter(
            String key, String title, MessageKind kind, WizardReview review, Map<String, String> parameters) {
        var reader = new Recipient(review.name(), review.email(), review.language(), null);
        return new WizardLetter(key, title, notifications.preview(kind, reader, parameters));
    }
}
