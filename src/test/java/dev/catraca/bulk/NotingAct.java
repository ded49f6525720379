package dev.catraca.bulk;

import dev.catraca.audit.Audit;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Leaves a note in the history of the row's thing, then does as the row says: refuse, or break. */
@Component
class NotingAct implements BulkAct {

    static final String NAME = "test.notes";

    private final Audit audit;

    NotingAct(Audit audit) {
        this.audit = audit;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> columns() {
        return List.of("thing");
    }

    @Override
    public Map<String, String> apply(BulkRow row) {
        audit.record("test", thing(row), "done");
        obey(row.given("then"));
        return Map.of("made", Ids.next().toString());
    }

    @Override
    public void undo(BulkRow row) {
        audit.record("test", thing(row), "undone");
        obey(row.given("then_undone"));
    }

    private static void obey(String order) {
        switch (order) {
            case "refuse" -> throw new Refusal.Conflict("no_free_seat", 2, UUID.fromString("0-0-0-0-1"));
            case "complain" -> throw new Refusal.Invalid("email", "invalid_email");
            case "miss" -> throw new Refusal.NotFound("student_id");
            case "break" -> throw new IllegalStateException("a bug");
            case "die" -> throw new Killed();
            default -> {}
        }
    }

    private static UUID thing(BulkRow row) {
        return UUID.fromString(row.given("thing"));
    }

    /** No exception that a program handles: as if the process had been killed before the commit. */
    static final class Killed extends Error {}
}
