package dev.catraca.datarequests;

import dev.catraca.audit.Audit;
import dev.catraca.audit.Change;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Checks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the organization asks from now on; requests that are out keep their end. */
@Component
class ChangeSettings {

    private final SettingsRows rows;
    private final Audit audit;

    ChangeSettings(SettingsRows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    void change(DataRequestSettings wanted) {
        check(wanted);
        var changes = Change.between(fields(rows.current()), fields(wanted));
        if (!changes.isEmpty()) {
            rows.save(wanted);
            audit.record("organization", Caller.tenant(), "data_requests_changed", changes, null);
        }
    }

    private static void check(DataRequestSettings wanted) {
        var checks = new Checks();
        var max = DataRequestSettings.MAX_DAYS;
        var first = wanted.firstReminderDays();
        var second = wanted.secondReminderDays();
        checks.that(wanted.validDays() >= 1 && wanted.validDays() <= max, "valid_days", "out_of_range", 1, max);
        checks.that(first >= 1 && first <= max, "first_reminder_days", "out_of_range", 1, max);
        checks.that(second == null || second > first, "second_reminder_days", "reminder_order");
        checks.that(!wanted.reminders() || first < wanted.validDays(), "first_reminder_days", "reminder_too_late");
        checks.that(
                !wanted.reminders() || second == null || second < wanted.validDays(),
                "second_reminder_days",
                "reminder_too_late");
        checks.refuseIfAny();
    }

    private static Map<String, @Nullable Object> fields(DataRequestSettings settings) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("valid_days", settings.validDays());
        fields.put("reminders", settings.reminders());
        fields.put("first_reminder_days", settings.firstReminderDays());
        fields.put("second_reminder_days", settings.secondReminderDays());
        return fields;
    }
}
