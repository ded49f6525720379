package dev.catraca.api.json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A change of some fields (RFC 7396, JSON Merge Patch): fields left out stay, {@code null} clears, lists are replaced. */
public final class Patch<T> {

    private final JsonNode changes;
    private final Class<T> type;
    private final BodyReader reader;

    Patch(JsonNode changes, Class<T> type, BodyReader reader) {
        this.changes = changes;
        this.type = type;
        this.reader = reader;
    }

    /** The current body with the changes in it, held to every rule of the whole. */
    public T over(T current) {
        if (!(changes instanceof ObjectNode object)) {
            return reader.read(changes, type);
        }
        var merged = (ObjectNode) ApiJson.MAPPER.valueToTree(current);
        merge(merged, object);
        return reader.read(merged, type);
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
