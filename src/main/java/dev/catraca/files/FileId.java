package dev.catraca.files;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** Names a stored file. */
public record FileId(UUID value) {

    public static FileId next() {
        return new FileId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
