package dev.catraca.audit;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One field's way from an old value to a new one, as text. */
public record Change(@Nullable String from, @Nullable String to) {

    public static Change of(@Nullable Object from, @Nullable Object to) {
        return new Change(from == null ? null : from.toString(), to == null ? null : to.toString());
    }

    /** The fields whose value differs between two pictures of a thing. */
    public static Map<String, Change> between(
            Map<String, ? extends @Nullable Object> before, Map<String, ? extends @Nullable Object> after) {
        var changes = new TreeMap<String, Change>();
        after.forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                changes.put(field, of(before.get(field), value));
            }
        });
        return changes;
    }
}
