package dev.catraca.access;

import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.AccessTerms.Release;
import dev.catraca.courses.LessonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Which lessons of a course some terms open, and when. Lessons are in the order in which they are taught. */
record LessonSchedule(List<LessonId> lessons, ZoneId zone) {

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

    /** Place of a lesson among those that the terms include, from 0. */
    private int position(AccessTerms terms, LessonId lesson) {
        return lessons.stream().filter(each -> includes(terms, each)).toList().indexOf(lesson);
    }

    private Instant onDay(LocalDate day, Instant start) {
        var midnight = day.atStartOfDay(zone).toInstant();
        return midnight.isBefore(start) ? start : midnight;
    }
}
