package dev.catraca.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The plan that a door keeps goes from key to key over 100,000 grants, and by indexes alone when it was made over none. */
@CatracaTest
class DoorPlansTest {

    private static final int STUDENTS = 10_000;

    @Autowired
    JdbcTemplate statements;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @Autowired
    TestOrganizations organizations;

    private OrganizationId organization = OrganizationId.next();

    @Test
    void the_door_reads_keys_alone() throws IOException {
        organization = organizations.newOrganization();
        assertThat(plan(FactRows.OF_A_LESSON, "lesson1-7")).doesNotContain("Seq Scan", "Hash", "Merge");
        assertThat(plan(FactRows.OF_A_COURSE, "course1")).doesNotContain("Seq Scan", "Hash", "Merge");

        fill();

        assertKeys(plan(FactRows.OF_A_LESSON, "lesson1-7"), "lesson_organization_id_module_id");
        assertKeys(plan(FactRows.OF_A_COURSE, "course1"), "on course c");
    }

    /** The school of {@code ./catraca bench access}. */
    private void fill() throws IOException {
        var sql = Files.readString(Path.of("bench/access.sql"))
                .replace(":organization", "'" + organization + "'::uuid")
                .replace(":first", "1")
                .replace(":last", String.valueOf(STUDENTS + 1))
                .replace(":now", "timestamptz '2026-11-22'");
        var school = new JdbcTemplate(owner);
        new TransactionTemplate(new DataSourceTransactionManager(owner)).executeWithoutResult(_ -> {
            school.execute("select organizations.enter('" + organization + "')");
            school.execute(sql);
        });
        school.execute("analyze grants.course_grant, seats.seat, seats.assignment, invoices.invoice, courses.lesson");
        assertThat(inside(() -> statements.queryForObject(
                        "select count(*) from grants.course_grant where organization_id = ?",
                        Integer.class,
                        organization.value())))
                .isEqualTo(10 * STUDENTS);
    }

    private String plan(String facts, String door) {
        return inside(() -> {
            statements.execute(FactRows.KEEP_THE_PLAN);
            var student = id("student77");
            return String.join(
                    "\n",
                    statements.queryForList(
                            "explain (costs off) " + facts, String.class, student, id(door), Caller.tenant(), student));
        });
    }

    /** As {@code md5(name)::uuid}. */
    private static UUID id(String name) {
        try {
            var digest = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(name.getBytes(UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void assertKeys(String plan, String key) {
        assertThat(plan)
                .doesNotContain("Seq Scan", "Hash", "Merge")
                .contains("Index Scan using grant_of_student on course_grant g", key)
                .contains("invoice_pkey", "placed_order_pkey", "seat_pkey", "product_pkey", "assignment_of_seat")
                .containsPattern("student_id = \\S+ AND \\(course_id = ");
    }

    private <T> T inside(Supplier<T> work) {
        return organizations.as(organization, () -> new TransactionTemplate(transactions).execute(_ -> work.get()));
    }
}
