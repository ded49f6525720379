package dev.catraca.api.json;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A change of some fields (RFC 7396, JSON Merge Patch): fields left out stay, {@code null} clears, lists are replaced. */
public final class Patch<T> {

    private final JsonNode changes;
    private final Function<JsonNode, T> read;

    Patch(JsonNode changes, Function<JsonNode, T> read) {
        this.changes = changes;
        this.read = read;
    }

    /** The current body with the changes in it, held to every rule of the whole. */
    public T over(T current) {
        if (!(changes instanceof ObjectNode object)) {
            return read.apply(changes);
        }
        var merged = (ObjectNode) ApiJson.MAPPER.valueToTree(current);
        merge(merged, object);
        return read.apply(merged);
    }

    public boolean has(String field) {
        return changes.has(field);
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (var change : patch.properties()) {
            if (change.getValue() instanceof ObjectNode inner
                    && target.get(change.getKey()) instanceof ObjectNode old) {
                merge(old, inner);
            } else {
                target.set(change.getKey(), change.getValue());
            }
        }
    }
}
