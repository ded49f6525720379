package dev.catraca.api;

import dev.catraca.support.ApiClient;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One operation of the OpenAPI document; the path is below {@code /api/v1}. */
record Route(String method, String path, JsonNode operation, JsonNode document) {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
    private static final int BASE = "/api/v1".length();

    static List<Route> all(ApiClient api) {
        var document = api.get("/openapi.json").json();
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> ofPath(path.getKey(), path.getValue(), document))
                .toList();
    }

    private static Stream<Route> ofPath(String path, JsonNode operations, JsonNode document) {
        return operations
                .propertyStream()
                .map(operation -> new Route(
                        operation.getKey().toUpperCase(java.util.Locale.ROOT),
                        path.substring(BASE),
                        operation.getValue(),
                        document));
    }

    boolean is(String... methods) {
        return List.of(methods).contains(method);
    }

    boolean hasParameters() {
        return path.contains("{");
    }

    boolean takesFile() {
        return operation.at("/requestBody/content").has("multipart/form-data");
    }

    /** What the path's last fixed word names: {@code payments} in {@code /invoices/{id}/payments}. */
    String thing() {
        var fixed = path.replaceAll("/?\\{[^}]+}/?$", "");
        return fixed.substring(fixed.lastIndexOf('/') + 1);
    }

    /** The path with each parameter replaced by an id of what stands before it. */
    String pathWith(Things things) {
        var made = new StringBuilder();
        var matcher = PARAMETER.matcher(path);
        while (matcher.find()) {
            var before = path.substring(0, matcher.start() - 1);
            matcher.appendReplacement(made, things.idOf(before.substring(before.lastIndexOf('/') + 1)));
        }
        return matcher.appendTail(made).toString();
    }

    /** The schema of the body, references followed; missing if there is none. */
    JsonNode bodySchema() {
        return resolve(operation.at("/requestBody/content/application~1json/schema"));
    }

    JsonNode resolve(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolve(document.at(schema.path("$ref").asString().substring(1)));
        }
        var either = schema.path("oneOf");
        return either.isArray()
                        && either.size() == 2
                        && either.get(1).path("type").asString("").equals("null")
                ? resolve(either.get(0))
                : schema;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
