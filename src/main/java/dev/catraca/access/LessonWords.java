package dev.catraca.access;

import dev.catraca.access.Told.Line;
import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.AccessTerms.Release;
import dev.catraca.courses.LessonId;
import dev.catraca.grants.Grant;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the terms of a grant say about one lesson: whether it is among the plan's, and when it opens, and why then. */
record LessonWords(Speech speech, LessonSchedule schedule, Instant now) {

    List<Line> of(Grant grant, AccessTerms terms, LessonId lesson) {
        var lines = new ArrayList<Line>();
        included(terms, lesson, lines);
        if (schedule.includes(terms, lesson)) {
            released(grant, terms, lesson, lines);
        }
        return lines;
    }

    private void included(AccessTerms terms, LessonId lesson, List<Line> lines) {
        var within = schedule.includes(terms, lesson) ? "within" : "beyond";
        if (terms.lessonIds() != null) {
            lines.add(speech.line("rule.list_" + within, terms.lessonIds().size()));
        } else if (terms.lessonLimit() != null) {
            lines.add(speech.line("rule.limit_" + within, terms.lessonLimit(), Speech.number(schedule.place(lesson))));
        }
    }

    private void released(Grant grant, AccessTerms terms, LessonId lesson, List<Line> lines) {
        var opensAt = schedule.opensAt(terms, grant.startsAt(), lesson);
        var when = opensAt.isAfter(now) ? "later" : "open";
        var time = speech.time(opensAt);
        var turn = Speech.number(schedule.turn(terms, lesson));
        switch (terms.release()) {
            case Release.All() -> {}
            case Release.EveryNDays(var days) -> lines.add(speech.line("rule.every_days_" + when, days, turn, time));
            case Release.Weekdays(var days) ->
                lines.add(speech.line("rule.weekdays_" + when, weekdays(days), turn, time));
            case Release.AfterStartDays(var days) -> {
                if (days.containsKey(lesson)) {
                    lines.add(speech.line("rule.after_start_" + when, days.get(lesson), time));
                }
            }
            case Release.Dates(var dates) -> {
                if (dates.containsKey(lesson)) {
                    lines.add(speech.line("rule.date_" + when, date(dates.get(lesson))));
                }
            }
        }
    }

    private String date(LocalDate date) {
        return speech.show().date(date);
    }

    private String weekdays(Set<DayOfWeek> days) {
        return days.stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.FULL, speech.show().locale()))
                .collect(Collectors.joining(", "));
    }
}
