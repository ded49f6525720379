package dev.catraca.jobs;

import dev.catraca.kernel.Caller;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Schedules timed work for the current organization, in the current transaction. */
@Component
@Transactional
public class Jobs {

    private final JobRows rows;

    Jobs(JobRows rows) {
        this.rows = rows;
    }

    /**
     * Runs the job once that moment of the machine's clock has passed. The key tells schedules of one organization
     * apart; one that is already scheduled stays as it is, also when it is running right now. So for work that must be
     * noticed take a fresh key, such as the id of what there is to do.
     */
    public void schedule(String job, String key, Instant at) {
        rows.insert(job, Caller.current().organization(), key, at);
    }
}
