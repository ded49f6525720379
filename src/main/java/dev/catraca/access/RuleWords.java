package dev.catraca.access;

import dev.catraca.access.AccessAnswer.Code;
import dev.catraca.access.Facts.Place;
import dev.catraca.access.Told.Line;
import dev.catraca.catalog.AccessTerms.DurationFrom;
import dev.catraca.grants.Ending;
import dev.catraca.grants.Grant;
import dev.catraca.grants.Revocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a source says about the door, and by which rule. */
record RuleWords(Speech speech, Place place) {

    List<Line> of(Because because, Origin origin) {
        var lines = new ArrayList<Line>();
        var grant = because.grant();
        if (grant == null) {
            lines.add(because.code() == Code.NO_GRANT ? speech.line("rule.NO_GRANT") : shut(because.code(), origin));
            return lines;
        }
        switch (because.code()) {
            case GRANTED -> open(grant, lines);
            case LESSON_NOT_IN_TERMS, LESSON_OPENS_LATER -> lesson(grant, lines);
            case NOT_STARTED -> lines.add(speech.line("rule.NOT_STARTED", speech.time(grant.startsAt())));
            case EXPIRED -> lines.add(speech.line("rule.EXPIRED", speech.time(Objects.requireNonNull(grant.endsAt()))));
            case FROZEN ->
                lines.add(
                        grant.frozenUntil() == null
                                ? speech.line("rule.FROZEN")
                                : speech.line("rule.FROZEN_UNTIL", speech.time(grant.frozenUntil())));
            case ENDED -> grant.ends().stream().sorted().forEach(why -> ended(why, origin, lines));
            case REVOKED -> revoked(Objects.requireNonNull(grant.revocation()), lines);
            default -> lines.add(shut(because.code(), origin));
        }
        return lines;
    }

    private void open(Grant grant, List<Line> lines) {
        var since = speech.time(grant.startsAt());
        lines.add(
                grant.endsAt() == null
                        ? speech.line("rule.GRANTED", since)
                        : speech.line("rule.GRANTED_UNTIL", since, speech.time(grant.endsAt())));
        duration(grant, lines);
        lesson(grant, lines);
    }

    private void duration(Grant grant, List<Line> lines) {
        var terms = grant.terms();
        if (terms == null || terms.durationDays() == null) {
            return;
        }
        var days = terms.durationDays();
        if (terms.durationFrom() == DurationFrom.RELEASE) {
            lines.add(speech.line("rule.duration", days));
        } else if (grant.firstEnteredAt() == null) {
            lines.add(speech.line("rule.duration_waits", days));
        } else {
            lines.add(speech.line("rule.duration_runs", days, speech.time(grant.firstEnteredAt())));
        }
    }

    private void lesson(Grant grant, List<Line> lines) {
        if (place.lesson() != null && grant.terms() != null) {
            lines.addAll(new LessonWords(speech, new LessonSchedule(place.lessons(), place.zone()), place.now())
                    .of(grant, grant.terms(), place.lesson()));
        }
    }

    /** Suspended, or waiting for a payment: the invoice is named to whoever may know of it. */
    private Line shut(Code code, Origin origin) {
        var bill = origin.bill();
        var agreement = origin.agreement();
        if (code == Code.ORDER_SUSPENDED && agreement != null && speech.toStaff()) {
            return speech.line("rule.ORDER_SUSPENDED.NAMED", Speech.number(agreement.number()));
        }
        if (code == Code.ORDER_SUSPENDED || bill == null || !speech.mayKnow(bill)) {
            return speech.line("rule." + code);
        }
        return bill.number() == null
                ? speech.line("rule.AWAITING_PAYMENT.DRAFT")
                : speech.line(
                        "rule." + code + ".NAMED",
                        Speech.number(bill.number()),
                        speech.show().date(bill.dueOn()));
    }

    private void ended(Ending why, Origin origin, List<Line> lines) {
        switch (why) {
            case UNASSIGNED -> unassigned(origin.handed(), lines);
            case ORDER ->
                lines.add(
                        origin.agreement() != null && origin.agreement().endedAt() != null
                                ? speech.line(
                                        "rule.ENDED.ORDER.DATED",
                                        speech.time(origin.agreement().endedAt()))
                                : speech.line("rule.ENDED.ORDER"));
            case TAKEN_BACK -> lines.add(speech.line("rule.ENDED.TAKEN_BACK"));
            case VOID, REFUND, DISPUTE -> lines.add(bill(why, origin.bill()));
        }
    }

    private Line bill(Ending why, Origin.@Nullable Bill bill) {
        return bill == null || bill.number() == null || !speech.mayKnow(bill)
                ? speech.line("rule.ENDED." + why)
                : speech.line("rule.ENDED." + why + ".NAMED", Speech.number(bill.number()));
    }

    private void unassigned(Origin.@Nullable Handed handed, List<Line> lines) {
        if (handed == null || handed.endedAt() == null) {
            lines.add(speech.line("rule.ENDED.UNASSIGNED"));
            return;
        }
        var at = speech.time(handed.endedAt());
        lines.add(
                speech.toStaff() && Speech.isSomebody(handed.endedBy())
                        ? speech.line("rule.ENDED.UNASSIGNED.BY", Objects.requireNonNull(handed.endedBy()), at)
                        : speech.line("rule.ENDED.UNASSIGNED.DATED", at));
        reason(handed.endReason(), lines);
    }

    private void revoked(Revocation revocation, List<Line> lines) {
        var key = revocation.scope() == Revocation.Scope.COURSE ? "rule.BLOCKED" : "rule.REVOKED";
        var at = speech.time(revocation.at());
        lines.add(
                speech.toStaff() && Speech.isSomebody(revocation.by())
                        ? speech.line(key + ".BY", revocation.by(), at)
                        : speech.line(key, at));
        reason(revocation.reason(), lines);
    }

    /** Typed by somebody of the staff, for the staff. */
    private void reason(@Nullable String typed, List<Line> lines) {
        if (speech.toStaff() && typed != null) {
            lines.add(speech.line("reason", typed));
        }
    }
}
