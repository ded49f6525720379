package dev.catraca.courses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of courses stays indexed for the application's role, under row security, over many courses. */
@CatracaTest
class CoursePlansTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @Autowired
    TestOrganizations organizations;

    @Test
    void every_list_reads_its_index() {
        var organization = manyCourses();
        for (var sort : CourseSort.values()) {
            for (var text : new @Nullable String[] {null, "1234"}) {
                for (var state : new @Nullable CourseState[] {null, CourseState.ARCHIVED}) {
                    var query = new CourseQuery(text, state, sort);
                    assertThat(plan(organization, query, null)).as("%s", query).doesNotContain("Seq Scan");
                    assertThat(plan(organization, query, cursor(sort)))
                            .as("%s", query)
                            .doesNotContain("Seq Scan");
                }
            }
        }
    }

    private OrganizationId manyCourses() {
        var organization = organizations.newOrganization();
        inside(
                organization,
                () -> jdbc.sql("""
                with made as (
                    insert into courses.course (organization_id, id, title, state, created_at)
                    select :organization, uuidv7(), 'Curso ' || n,
                           case when n % 100 = 0 then 'ARCHIVED' else 'ACTIVE' end, timestamptz '2026-01-01 00:00Z'
                      from generate_series(1, 5000) n
                    returning id, title),
                parts as (
                    insert into courses.module (organization_id, id, course_id, position, title, created_at)
                    select :organization, id, id, 0, title, timestamptz '2026-01-01 00:00Z' from made
                    returning id),
                lessons as (
                    insert into courses.lesson (organization_id, id, course_id, module_id, position, title, created_at)
                    select :organization, id, id, id, 0, 'Aula', timestamptz '2026-01-01 00:00Z' from made
                    returning id)
                insert into courses.course_word (organization_id, word, course_id)
                select :organization, word, id
                  from made cross join lateral unnest(string_to_array(lower(title), ' ')) word
                """).param("organization", Caller.tenant()).update());
        JdbcClient.create(owner)
                .sql("analyze courses.course, courses.course_word, courses.module, courses.lesson")
                .update();
        return organization;
    }

    private static String cursor(CourseSort sort) {
        var id = UUID.randomUUID();
        return (sort == CourseSort.TITLE ? Cursor.of("Curso 5", id) : Cursor.of(id)).text();
    }

    private String plan(OrganizationId organization, CourseQuery query, @Nullable String after) {
        var where = CourseRows.where(query, PageRequest.of(null, after));
        return inside(
                organization,
                () -> String.join(
                        "\n",
                        jdbc.sql("explain " + CourseRows.sql(query, where))
                                .param("organization", Caller.tenant())
                                .param("limit", PageRequest.DEFAULT_LIMIT)
                                .params(where.parameters())
                                .query(String.class)
                                .list()));
    }

    private <T> T inside(OrganizationId organization, Supplier<T> work) {
        return organizations.as(organization, () -> new TransactionTemplate(transactions).execute(_ -> work.get()));
    }
}
