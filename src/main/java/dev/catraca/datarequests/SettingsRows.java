package dev.catraca.datarequests;

import dev.catraca.kernel.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SettingsRows {

    private final JdbcClient jdbc;

    SettingsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DataRequestSettings current() {
        return jdbc.sql("""
                select valid_days, reminders, first_reminder_days, second_reminder_days
                from datarequests.settings where organization_id = :organization
                """)
                .param("organization", Caller.tenant())
                .query((row, number) -> new DataRequestSettings(
                        row.getInt("valid_days"),
                        row.getBoolean("reminders"),
                        row.getInt("first_reminder_days"),
                        row.getObject("second_reminder_days", Integer.class)))
                .optional()
                .orElse(DataRequestSettings.DEFAULT);
    }

    void save(DataRequestSettings wanted) {
        jdbc.sql("""
                insert into datarequests.settings (organization_id, valid_days, reminders, first_reminder_days,
                    second_reminder_days)
                values (:organization, :validDays, :reminders, :first, :second)
                on conflict (organization_id) do update
                set valid_days = excluded.valid_days, reminders = excluded.reminders,
                    first_reminder_days = excluded.first_reminder_days,
                    second_reminder_days = excluded.second_reminder_days
                """)
                .param("organization", Caller.tenant())
                .param("validDays", wanted.validDays())
                .param("reminders", wanted.reminders())
                .param("first", wanted.firstReminderDays())
                .param("second", wanted.secondReminderDays())
                .update();
    }
}
