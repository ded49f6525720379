package dev.catraca.files;

import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files and hands them out again. */
@Component
@Transactional
public class Files {

    public static final int MAX_BYTES = 25 * 1024 * 1024;
    private static final int MAX_MEBIBYTES = 25;

    private final FileRows rows;
    private final OrganizationClock clock;

    Files(FileRows rows, OrganizationClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Keeps a copy. Refuses an empty file and one over 25 MiB, naming the field {@code file}. */
    public StoredFile store(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refusal.Invalid("file", "file_empty");
        }
        if (bytes.length > MAX_BYTES) {
            throw new Refusal.Invalid("file", "file_too_large", MAX_MEBIBYTES);
        }
        var type = ContentType.of(name, bytes);
        var file = new StoredFile(
                FileId.next(), FileName.clean(name), type, bytes.length, Digest.sha256(bytes), clock.instant());
        rows.insert(file, bytes);
        return file;
    }

    /** The same from a stream, of which never more than the limit is read into memory. */
    public StoredFile store(String name, InputStream content) throws IOException {
        return store(name, content.readNBytes(MAX_BYTES + 1));
    }

    public FileContent open(FileId id) {
        return rows.open(id).orElseThrow(() -> new Refusal.NotFound("file_id"));
    }

    public StoredFile get(FileId id) {
        return rows.of(List.of(id)).stream().findFirst().orElseThrow(() -> new Refusal.NotFound("file_id"));
    }

    /** Those of the files that exist, by name. */
    public List<StoredFile> of(Collection<FileId> ids) {
        return ids.isEmpty() ? List.of() : rows.of(ids);
    }
}
