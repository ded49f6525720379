package dev.catraca.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.Refusal;
import dev.catraca.once.Once.Outcome;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.Race;
import dev.catraca.support.TestOrganizations;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CatracaTest
class OnceTest {

    @Autowired
    Once once;

    @Autowired
    OnceSweep sweep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestOrganizations organizations;

    private OrganizationId organization = OrganizationId.next();

    @BeforeEach
    void open() {
        organization = organizations.newOrganization();
    }

    @Test
    void a_form_sent_again_is_told_the_first_result() {
        var key = Ids.next();
        organizations.run(organization, () -> {
            assertThat(once.run(key, () -> "/one")).isEqualTo(new Outcome("/one", false));
            assertThat(once.run(key, () -> "/two")).isEqualTo(new Outcome("/one", true));
        });
    }

    @Test
    void the_daily_sweep_forgets_old_forms_only() {
        var old = Ids.next();
        var fresh = Ids.next();
        organizations.run(organization, () -> {
            once.run(old, () -> "/old");
            once.run(fresh, () -> "/fresh");
            transaction.executeWithoutResult(status -> jdbc.sql(
                            "update once.form_submission set submitted_at = '2020-01-01Z' where organization_id = ? and key = ?")
                    .params(organization.value(), old)
                    .update());

            assertThat(sweep.run()).isPresent();

            assertThat(once.run(old, () -> "/again").repeated()).isFalse();
            assertThat(once.run(fresh, () -> "/again").repeated()).isTrue();
        });
    }

    @Test
    void without_a_key_the_work_is_simply_done() {
        organizations.run(organization, () -> {
            assertThat(once.run(null, () -> "/one").repeated()).isFalse();
            assertThat(once.run(null, () -> "/two")).isEqualTo(new Outcome("/two", false));
        });
    }

    @Test
    void refused_work_leaves_the_key_free() {
        var key = Ids.next();
        organizations.run(organization, () -> {
            assertThatThrownBy(() -> once.run(key, () -> {
                        throw new Refusal.Conflict("out_of_date");
                    }))
                    .isInstanceOf(Refusal.Conflict.class);
            assertThat(once.run(key, () -> "/one").repeated()).isFalse();
        });
    }

    @Test
    void one_organizations_keys_are_not_anothers() {
        var key = Ids.next();
        organizations.run(organization, () -> once.run(key, () -> "/one"));
        organizations.run(
                organizations.newOrganization(),
                () -> assertThat(once.run(key, () -> "/two").repeated()).isFalse());
    }

    @Test
    void of_many_at_once_one_does_the_work() {
        var key = Ids.next();
        var done = new AtomicInteger();
        var race = Race.of(
                8, () -> organizations.as(organization, () -> once.run(key, () -> "/" + done.incrementAndGet())));

        assertThat(race.losers()).isEmpty();
        assertThat(done).hasValue(1);
    }
}
