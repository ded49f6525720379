package dev.catraca.courses;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** Names a module of a course. */
public record ModuleId(UUID value) {

    public static ModuleId next() {
        return new ModuleId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
