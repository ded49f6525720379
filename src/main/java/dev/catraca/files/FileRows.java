package dev.catraca.files;

import static java.time.ZoneOffset.UTC;

import dev.catraca.kernel.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FileRows {

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StoredFile file, byte[] content) {
        jdbc.sql("""
                insert into files.stored_file
                       (organization_id, id, name, content_type, size, sha256, content, created_at)
                values (:organization, :id, :name, :content_type, :size, :sha256, :content, :created_at)
                """)
                .param("organization", Caller.tenant())
                .param("id", file.id().value())
                .param("name", file.name())
                .param("content_type", file.contentType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("content", content)
                .param("created_at", file.createdAt().atOffset(UTC))
                .update();
    }

    Optional<FileContent> open(FileId id) {
        return jdbc.sql("""
                select id, name, content_type, size, sha256, created_at, content
                  from files.stored_file
                 where organization_id = :organization and id = :id
                """)
                .param("organization", Caller.tenant())
                .param("id", id.value())
                .query((row, _) -> new FileContent(file(row), row.getBytes("content")))
                .optional();
    }

    List<StoredFile> of(Collection<FileId> ids) {
        return jdbc.sql("""
                select id, name, content_type, size, sha256, created_at
                  from files.stored_file
                 where organization_id = :organization and id = any(:ids)
                 order by name, id
                """)
                .param("organization", Caller.tenant())
                .param("ids", ids.stream().map(FileId::value).toArray(UUID[]::new))
                .query((row, _) -> file(row))
                .list();
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("content_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
