package dev.catraca.access;

import dev.catraca.access.Told.Line;
import dev.catraca.access.Told.Thing;
import dev.catraca.grants.Grant;
import dev.catraca.grants.GrantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a way into a course comes from: the title of a source, and the sentences on how it came about. */
record SourceWords(Speech speech) {

    String title(Because because, Origin origin) {
        var grant = because.grant();
        if (grant == null && because.awaited() == null) {
            return speech.text("source.none");
        }
        return switch (grant == null ? GrantSource.Kind.SEAT : grant.source().kind()) {
            case SEAT ->
                origin.product() == null ? speech.text("source.seat") : speech.text("source.seat_of", origin.product());
            case ORDER ->
                origin.agreement() == null
                        ? speech.text("source.order")
                        : speech.text("source.order_of", origin.agreement().plan());
            case CLASS_LINK -> speech.text("source.class_link");
            case MANUAL -> speech.text("source.manual");
        };
    }

    List<Line> lines(Because because, Origin origin) {
        var lines = new ArrayList<Line>();
        var bill = origin.bill();
        if (bill != null && speech.mayKnow(bill)) {
            var thing = new Thing(Thing.Kind.INVOICE, bill.id().value());
            lines.add(
                    bill.number() == null
                            ? speech.about(thing, "invoice_draft")
                            : speech.about(thing, "invoice", Speech.number(bill.number())));
        }
        var agreement = origin.agreement();
        if (agreement != null && (speech.toStaff() || speech.mayKnow(bill))) {
            var thing = new Thing(Thing.Kind.ORDER, agreement.id().value());
            lines.add(speech.about(thing, "order", Speech.number(agreement.number()), agreement.plan()));
        }
        handed(origin.handed(), lines);
        given(because.grant(), origin, lines);
        return lines;
    }

    private void handed(Origin.@Nullable Handed handed, List<Line> lines) {
        if (handed == null) {
            return;
        }
        var at = speech.time(handed.at());
        if (!speech.toStaff()) {
            lines.add(speech.line("assigned.STUDENT", at));
        } else if (Speech.isSomebody(handed.by())) {
            lines.add(speech.line("assigned", handed.by(), at));
        } else {
            lines.add(speech.line("assigned_itself", at));
        }
    }

    private void given(@Nullable Grant grant, Origin origin, List<Line> lines) {
        if (grant == null || grant.source().kind() != GrantSource.Kind.MANUAL) {
            return;
        }
        var at = speech.time(grant.createdAt());
        if (speech.toStaff() && Speech.isSomebody(origin.givenBy())) {
            lines.add(speech.line("given", Objects.requireNonNull(origin.givenBy()), at));
        } else {
            lines.add(speech.line("given_at", at));
        }
        if (speech.toStaff() && grant.reason() != null) {
            lines.add(speech.line("reason", grant.reason()));
        }
    }
}
