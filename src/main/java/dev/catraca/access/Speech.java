package dev.catraca.access;

import dev.catraca.access.Told.Line;
import dev.catraca.access.Told.Thing;
import dev.catraca.customers.CustomerId;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Show;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** One explanation being told: in whose language, to whom, about which student. */
record Speech(MessageSource texts, Show show, Audience audience, CustomerId student) {

    String text(String key, Object... arguments) {
        return texts.getMessage("explain." + key, arguments, show.locale());
    }

    Line line(String key, Object... arguments) {
        return new Line(text(key, arguments), null);
    }

    Line about(Thing thing, String key, Object... arguments) {
        return new Line(text(key, arguments), toStaff() ? thing : null);
    }

    boolean toStaff() {
        return audience == Audience.STAFF;
    }

    /** Whether this reader may know of an invoice at all: the staff, and whoever pays it. */
    boolean mayKnow(Origin.@Nullable Bill bill) {
        return bill != null && (toStaff() || bill.payer().equals(student));
    }

    String time(Instant moment) {
        return show.time(moment);
    }

    static String number(long number) {
        return String.valueOf(number);
    }

    /** What happened without anybody's doing has no name to tell. */
    static boolean isSomebody(@Nullable String name) {
        return name != null && !name.isBlank() && !name.equals(Actor.SYSTEM.name());
    }
}
