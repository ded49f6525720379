package dev.catraca.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import java.time.Duration;

/** A job as db-scheduler sees it: the row's data is the organization to run as. */
final class JobTask {

    private static final Duration RETRY = Duration.ofMinutes(1);

    private JobTask() {}

    static Task<String> of(Job job) {
        return Tasks.custom(job.name(), String.class)
                .onFailureReschedule(FixedDelay.of(RETRY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(job, instance.getData()));
    }

    /** Gives back what becomes of the row: moved to the next time, or removed. */
    static CompletionHandler<String> run(Job job, String data) {
        var organization = new OrganizationId(Ids.read(data).orElseThrow());
        var next = Caller.call(organization, Actor.SYSTEM, job::run);
        return next.<CompletionHandler<String>>map(at -> (done, row) -> row.reschedule(done, at))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }
}
