package dev.catraca.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who does something: the audit log names them. The name is a copy, so that history survives the person. */
public record Actor(Kind kind, @Nullable UUID id, String name) {

    /** Where the actor comes from. */
    public enum Kind {
        STAFF,
        CUSTOMER,
        API_KEY,
        VISITOR,
        SYSTEM
    }

    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, "Catraca");
    public static final Actor VISITOR = new Actor(Kind.VISITOR, null, "");
}
