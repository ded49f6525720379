package dev.catraca.datarequests;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** For how long a link is good, and after how many days somebody who has not answered is reminded. */
public record DataRequestSettings(
        int validDays,
        boolean reminders,
        int firstReminderDays,
        @Nullable Integer secondReminderDays) {

    public static final int MAX_DAYS = 90;
    static final DataRequestSettings DEFAULT = new DataRequestSettings(14, true, 3, 10);

    Instant endOf(Instant sentAt) {
        return sentAt.plus(Duration.ofDays(validDays));
    }

    @Nullable
    Instant firstAfter(Instant sentAt) {
        return reminders ? sentAt.plus(Duration.ofDays(firstReminderDays)) : null;
    }

    @Nullable
    Instant secondAfter(Instant sentAt) {
        return reminders && secondReminderDays != null ? sentAt.plus(Duration.ofDays(secondReminderDays)) : null;
    }
}
