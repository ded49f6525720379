package dev.catraca.api.json;

import java.util.HashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of some fields (RFC 7396, JSON Merge Patch): fields left out stay, {@code null} clears, lists are replaced.
 * But whoever names an element of a list by its id means that one, so the fields left out of it stay, too.
 */
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
            } else if (change.getValue() instanceof ArrayNode list
                    && target.get(change.getKey()) instanceof ArrayNode old) {
                target.set(change.getKey(), byId(old, list));
            } else {
                target.set(change.getKey(), change.getValue());
            }
        }
    }

    private static ArrayNode byId(ArrayNode current, ArrayNode wanted) {
        var known = new HashMap<JsonNode, ObjectNode>();
        for (var element : current) {
            if (element instanceof ObjectNode object && object.path("id").isString()) {
                known.put(object.get("id"), object);
            }
        }
        var merged = wanted.arrayNode();
        for (var element : wanted) {
            var old = element instanceof ObjectNode ? known.remove(element.path("id")) : null;
            if (old != null) {
                merge(old, (ObjectNode) element);
            }
            merged.add(old == null ? element : old);
        }
        return merged;
    }
}
