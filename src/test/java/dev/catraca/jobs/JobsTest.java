package dev.catraca.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.organizations.MachineClock;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CatracaTest
class JobsTest {

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient db;

    @Autowired
    DataSource dataSource;

    @Autowired
    MachineClock machine;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TransactionTemplate transactions;

    private OrganizationId organization;

    @BeforeEach
    void open() {
        organization = organizations.newOrganization();
    }

    /** Notes as whom it ran. */
    private record Noting(String name, LinkedBlockingQueue<Caller> runs) implements Job {

        @Override
        public Optional<Instant> run() {
            runs.add(Caller.current());
            return Optional.empty();
        }
    }

    @Test
    void a_scheduled_job_runs_as_its_organization_and_its_row_goes() {
        var job = new Noting("test." + Ids.next(), new LinkedBlockingQueue<>());
        schedule(job, "a");
        schedule(job, "a");
        assertThat(rows(job)).isEqualTo(1);

        new ApplicationContextRunner()
                .withUserConfiguration(SchedulerConfiguration.class)
                .withBean(DataSource.class, () -> dataSource, definition -> definition.setDestroyMethodName(""))
                .withBean(Job.class, () -> job)
                .run(server -> {
                    server.getBean(SchedulerStart.class).start();
                    assertThat(job.runs().poll(30, TimeUnit.SECONDS)).isEqualTo(new Caller(organization, Actor.SYSTEM));
                });

        assertThat(job.runs()).isEmpty();
        assertThat(rows(job)).isZero();
    }

    @Test
    void a_transaction_that_rolls_back_schedules_nothing() {
        var job = new Noting("test." + Ids.next(), new LinkedBlockingQueue<>());
        organizations.run(
                organization,
                () -> transactions.executeWithoutResult(status -> {
                    jobs.schedule(job.name(), "a", machine.instant());
                    status.setRollbackOnly();
                }));

        assertThat(rows(job)).isZero();
    }

    @Test
    void organizations_do_not_share_keys() {
        var job = new Noting("test." + Ids.next(), new LinkedBlockingQueue<>());
        schedule(job, "a");
        organization = organizations.newOrganization();
        schedule(job, "a");

        assertThat(rows(job)).isEqualTo(2);
    }

    private void schedule(Job job, String key) {
        organizations.run(organization, () -> jobs.schedule(job.name(), key, machine.instant()));
    }

    private long rows(Job job) {
        return db.sql("select count(*) from jobs.scheduled_tasks where task_name = :job")
                .param("job", job.name())
                .query(Long.class)
                .single();
    }
}
