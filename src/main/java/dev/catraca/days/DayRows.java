package dev.catraca.days;

import dev.catraca.kernel.Caller;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DayRows {

    private final JdbcClient jdbc;

    DayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where none has begun yet, this one counts as the last. */
    void open(LocalDate day) {
        jdbc.sql("""
                insert into days.last_day (organization_id, day) values (:organization, :day)
                on conflict (organization_id) do nothing
                """).param("organization", Caller.tenant()).param("day", day).update();
    }

    /** The last day that began. Who holds its lock is the only one to begin the next. */
    LocalDate lock() {
        return jdbc.sql("select day from days.last_day where organization_id = :organization for update")
                .param("organization", Caller.tenant())
                .query(LocalDate.class)
                .single();
    }

    void begin(LocalDate day) {
        jdbc.sql("update days.last_day set day = :day where organization_id = :organization")
                .param("organization", Caller.tenant())
                .param("day", day)
                .update();
    }
}
