package dev.catraca.access;

import dev.catraca.access.AccessAnswer.Code;
import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.AccessTerms.Release;
import dev.catraca.courses.LessonId;
import dev.catraca.grants.Grant;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Which lessons of a course some terms open, and when. Lessons are in the order in which they are taught. */
record LessonSchedule(List<LessonId> lessons, ZoneId zone) {

    /** What a grant that is open as such says about one lesson. */
    Verdict verdict(Grant grant, LessonId lesson, Instant now) {
        var terms = grant.terms();
        if (terms == null) {
            return Verdict.OPEN;
        }
        if (!includes(terms, lesson)) {
            return new Verdict(Code.LESSON_NOT_IN_TERMS, null);
        }
        var opensAt = opensAt(terms, grant.startsAt(), lesson);
        return opensAt.isAfter(now) ? new Verdict(Code.LESSON_OPENS_LATER, opensAt) : Verdict.OPEN;
    }

    boolean includes(AccessTerms terms, LessonId lesson) {
        if (terms.lessonIds() != null) {
            return terms.lessonIds().contains(lesson);
        }
        return terms.lessonLimit() == null || lessons.indexOf(lesson) < terms.lessonLimit();
    }

    /** The moment a lesson opens for access that starts at a moment; days begin at midnight of the organization. */
    Instant opensAt(AccessTerms terms, Instant start, LessonId lesson) {
        var firstDay = LocalDate.ofInstant(start, zone);
        return switch (terms.release()) {
            case Release.All() -> start;
            case Release.EveryNDays(var days) -> onDay(firstDay.plusDays((long) days * position(terms, lesson)), start);
            case Release.AfterStartDays(var days) -> onDay(firstDay.plusDays(days.getOrDefault(lesson, 0)), start);
            case Release.Dates(var dates) -> onDay(dates.getOrDefault(lesson, firstDay), start);
            case Release.Weekdays(var weekdays) -> {
                var day = firstDay;
                for (var left = position(terms, lesson); left > 0 || !weekdays.contains(day.getDayOfWeek()); ) {
                    left -= weekdays.contains(day.getDayOfWeek()) ? 1 : 0;
                    day = day.plusDays(1);
                }
                yield onDay(day, start);
            }
        };
    }

    /** Place of a lesson in its course, from 1. */
    int place(LessonId lesson) {
        return lessons.indexOf(lesson) + 1;
    }

    /** Place of a lesson among those that the terms include, from 1. */
    int turn(AccessTerms terms, LessonId lesson) {
        return position(terms, lesson) + 1;
    }

    /** Place of a lesson among those that the terms include, from 0. */
    private int position(AccessTerms terms, LessonId lesson) {
        return lessons.stream().filter(each -> includes(terms, each)).toList().indexOf(lesson);
    }

    private Instant onDay(LocalDate day, Instant start) {
        var midnight = day.atStartOfDay(zone).toInstant();
        return midnight.isBefore(start) ? start : midnight;
    }
}
