package dev.catraca.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Examples from official sources, cross-checked with several libraries; see docs in payment-vectors.json. */
final class Vectors {

    private static final JsonNode ALL = load();

    private Vectors() {}

    static Stream<String> strings(String name) {
        return ALL.get(name).valueStream().map(JsonNode::asString);
    }

    private static JsonNode load() {
        try (var file = Vectors.class.getResourceAsStream("/payment-vectors.json")) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
