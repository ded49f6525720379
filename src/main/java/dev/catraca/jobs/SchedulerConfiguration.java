package dev.catraca.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The machine behind {@link Jobs}. Off in tests, which call the sweeps themselves. */
@Configuration
@ConditionalOnProperty(name = "catraca.scheduler.enabled", matchIfMissing = true)
class SchedulerConfiguration {

    private static final int THREADS = 4;
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LAST_WORK = Duration.ofSeconds(15);
    private static final double REFILL_BELOW = 0.5;
    private static final double FILL_UP_TO = 1.0;

    /** Its own threads stay few, since each holds a connection while it works. */
    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource dataSource, List<Job> jobs) {
        var tasks = jobs.stream().<Task<?>>map(JobTask::of).toList();
        return Scheduler.create(dataSource, tasks)
                .tableName(JobRows.TABLE)
                .serializer(new TextSerializer())
                .threads(THREADS)
                .pollingInterval(POLL)
                .pollUsingLockAndFetch(REFILL_BELOW, FILL_UP_TO)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LAST_WORK)
                .alwaysPersistTimestampInUTC()
                .build();
    }

    @Bean
    SchedulerStart schedulerStart(Scheduler scheduler) {
        return new SchedulerStart(scheduler);
    }
}
