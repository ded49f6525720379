package dev.catraca.courses;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** Names a class: a dated group of a course. */
public record ClassId(UUID value) {

    public static ClassId next() {
        return new ClassId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
