package dev.catraca.access;

import static java.util.stream.Collectors.toSet;

import dev.catraca.access.AccessAnswer.Code;
import dev.catraca.access.Told.Saying;
import dev.catraca.access.Told.Source;
import dev.catraca.access.Told.Tone;
import dev.catraca.grants.Grant;
import dev.catraca.kernel.Show;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The one place that puts explanations into words: for the API, the back office and the portal alike. */
@Component
public class ExplanationWords {

    private final MessageSource texts;

    ExplanationWords(MessageSource texts) {
        this.texts = texts;
    }

    public Told tell(Explanation explained, Audience audience, Locale language) {
        var facts = explained.facts();
        var show = new Show(language, facts.place().zone());
        var speech = new Speech(texts, show, audience, explained.student());
        var allowed = explained.answer().allowed();
        return new Told(
                allowed,
                speech.text(allowed ? "yes." + audience : "no." + audience),
                when(explained, speech),
                sources(explained, speech),
                allowed ? List.of() : new StepWords(speech).of(explained));
    }

    private static List<Source> sources(Explanation explained, Speech speech) {
        var origins = new SourceWords(speech);
        var rules = new RuleWords(speech, explained.facts().place());
        var sources = new ArrayList<Source>();
        for (var because : explained.said()) {
            var origin = explained.facts().originOf(because);
            var saying = new Saying(because.code(), rules.of(because, origin));
            var last = sources.isEmpty() ? null : sources.getLast();
            var grant = because.reason().grant();
            if (last != null && grant != null && grant.equals(last.grant())) {
                last.sayings().add(saying);
            } else {
                sources.add(new Source(
                        grant,
                        tone(because.code()),
                        origins.title(because, origin),
                        origins.lines(because, origin),
                        new ArrayList<>(List.of(saying))));
            }
        }
        return sources;
    }

    private static Tone tone(Code code) {
        return switch (code) {
            case GRANTED -> Tone.OPEN;
            case NOT_STARTED, LESSON_OPENS_LATER, AWAITING_PAYMENT -> Tone.LATER;
            case SUSPENDED_REFUND,
                    SUSPENDED_DISPUTE,
                    SUSPENDED_VOID,
                    SUSPENDED_OVERDUE,
                    ORDER_SUSPENDED,
                    FROZEN,
                    LESSON_NOT_IN_TERMS -> Tone.SHUT;
            case NO_GRANT, EXPIRED, ENDED, REVOKED -> Tone.OVER;
        };
    }

    /** Since when and until when it is open, or when it will be. */
    private static @Nullable String when(Explanation explained, Speech speech) {
        var answer = explained.answer();
        if (!answer.allowed()) {
            return answer.opensAt() == null ? null : speech.text("opens", speech.time(answer.opensAt()));
        }
        var open = explained.said().stream()
                .filter(Because::isOpen)
                .map(Because::grant)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        var since = speech.time(open.stream()
                .map(grant -> openedAt(explained.facts(), grant))
                .min(Comparator.naturalOrder())
                .orElseThrow());
        var ends = open.stream().map(Grant::endsAt).collect(toSet());
        return ends.contains(null)
                ? speech.text("since", since)
                : speech.text(
                        "since_until",
                        since,
                        speech.time(ends.stream()
                                .map(Objects::requireNonNull)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()));
    }

    private static Instant openedAt(Facts facts, Grant grant) {
        var place = facts.place();
        return place.lesson() == null || grant.terms() == null
                ? grant.startsAt()
                : new LessonSchedule(place.lessons(), place.zone())
                        .opensAt(grant.terms(), grant.startsAt(), place.lesson());
    }
}
