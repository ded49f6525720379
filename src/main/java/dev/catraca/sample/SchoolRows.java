package dev.catraca.sample;

import static java.time.ZoneOffset.UTC;

import dev.catraca.customers.CustomerId;
import dev.catraca.kernel.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the sample school is. */
@Component
class SchoolRows {

    /** Without a student it was never finished. What is sealed is in hexadecimal digits. */
    record School(
            String ownerEmail,
            String sealedPassword,
            @Nullable CustomerId student) {}

    private final JdbcClient jdbc;

    SchoolRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String ownerEmail, byte[] sealedPassword, Instant at) {
        jdbc.sql("""
                insert into sample.school (organization_id, owner_email, sealed_password, started_at)
                values (:organization, :email, :password, :at)
                """)
                .param("organization", Caller.tenant())
                .param("email", ownerEmail)
                .param("password", sealedPassword)
                .param("at", at.atOffset(UTC))
                .update();
    }

    void finish(CustomerId student, Instant at) {
        jdbc.sql("""
                update sample.school set student_id = :student, finished_at = :at where organization_id = :organization
                """)
                .param("organization", Caller.tenant())
                .param("student", student.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    Optional<School> find() {
        return jdbc.sql("""
                select owner_email, sealed_password, student_id
                from sample.school where organization_id = :organization
                """)
                .param("organization", Caller.tenant())
                .query(SchoolRows::school)
                .optional();
    }

    private static School school(ResultSet row, int number) throws SQLException {
        var student = row.getObject("student_id", UUID.class);
        return new School(
                row.getString("owner_email"),
                HexFormat.of().formatHex(row.getBytes("sealed_password")),
                student == null ? null : new CustomerId(student));
    }
}
