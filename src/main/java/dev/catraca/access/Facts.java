package dev.catraca.access;

import dev.catraca.courses.CourseId;
import dev.catraca.courses.LessonId;
import dev.catraca.grants.Grant;
import dev.catraca.grants.GrantId;
import dev.catraca.invoices.InvoiceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that decides one door at one moment, and all that its explanation says. */
record Facts(Place place, List<Grant> grants, Map<GrantId, Origin> origins, Map<InvoiceId, Origin> awaited) {

    /** Which door, and when. The lessons, in the order in which they are taught, are there if the terms count them. */
    record Place(
            CourseId course,
            @Nullable LessonId lesson,
            @Nullable String lessonTitle,
            List<LessonId> lessons,
            Instant now,
            ZoneId zone) {

        Place with(List<LessonId> all) {
            return new Place(course, lesson, lessonTitle, all, now, zone);
        }
    }

    Holdings holdings() {
        return new Holdings(grants, List.copyOf(awaited.keySet()), place.now());
    }

    /** What each grant and each waiting seat says: of the lesson if one is asked for, else of the course. */
    List<Because> said() {
        var lesson = place.lesson();
        if (lesson == null) {
            return holdings().said(grant -> Verdict.OPEN);
        }
        var schedule = new LessonSchedule(place.lessons(), place.zone());
        return holdings().said(grant -> schedule.verdict(grant, lesson, place.now()));
    }

    Origin originOf(Because because) {
        if (because.grant() != null) {
            return origins.getOrDefault(because.grant().id(), Origin.UNKNOWN);
        }
        return because.awaited() == null ? Origin.UNKNOWN : awaited.getOrDefault(because.awaited(), Origin.UNKNOWN);
    }
}
