package dev.catraca.api;

import dev.catraca.support.ApiClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One of everything in an organization, made through the API itself as far as its routes go, with the ids by what they
 * are of. Bodies are in {@link #BODIES}: what a new route needs beyond its required fields goes there.
 */
final class Things {

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry(
                    "/customers", "{\"name\": \"Ana\", \"email\": \"ana@example.com\", \"phone\": \"11 91234-5678\"}"),
            Map.entry("/customers/{id}/payment-profiles", "{\"name\": \"Ana\"}"),
            Map.entry(
                    "/courses",
                    "{\"title\": \"Java\", \"modules\": [{\"title\": \"Um\", \"lessons\": [{\"title\": \"a\"}]}]}"),
            Map.entry("/courses/{id}/classes", "{\"name\": \"Noite\"}"),
            Map.entry(
                    "/products",
                    "{\"name\": \"P\", \"kind\": \"access\", \"course_ids\": [\"$courses\"], \"price\": 10000}"),
            Map.entry("/plan-categories", "{\"name\": \"C\", \"base_plans\": [{\"name\": \"B\", \"price\": 100}]}"),
            Map.entry("/offers", "{\"name\": \"O\", \"product_id\": \"$products\", \"price\": 10000}"),
            Map.entry("/orders", "{\"customer_id\": \"$customers\", \"offer_id\": \"$offers\"}"),
            Map.entry(
                    "/invoices",
                    "{\"customer_id\": \"$customers\", \"due_on\": \"2090-01-01\","
                            + " \"items\": [{\"description\": \"x\", \"unit_price\": 100000}]}"),
            Map.entry(
                    "/invoices/{id}/seats/assignments/batch",
                    "{\"rows\": [{\"name\": \"Ana\", \"email\": \"ana@example.com\","
                            + " \"product_id\": \"$products\", \"release\": \"immediately\"}]}"),
            Map.entry("/invoices/{id}/payments", "{\"amount\": 100000, \"method\": \"cash\"}"),
            Map.entry("/payments/{id}/refunds", "{\"amount\": 100, \"reason\": \"x\"}"),
            Map.entry("/grants", "{\"student_id\": \"$customers\", \"course_id\": \"$courses\", \"reason\": \"x\"}"));

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$([a-z-]+)");
    private static final String COLLECTION = "/[a-z-]+(/\\{[^}]+}/[a-z-]+)?";
    private static final int ROUNDS = 3;

    private final Map<String, String> ids = new LinkedHashMap<>();

    /** Makes what can be made: a few rounds, since things stand on one another. */
    static Things in(ApiClient api, List<Route> routes) {
        var things = new Things();
        for (int round = 0; round < ROUNDS; round++) {
            routes.stream()
                    .filter(route ->
                            route.is("POST") && route.path().matches(COLLECTION) && BODIES.containsKey(route.path()))
                    .filter(route -> !things.ids.containsKey(route.thing()))
                    .forEach(route -> things.make(api, route));
        }
        return things;
    }

    /** The body that makes this thing; an empty object where nothing is known. */
    String bodyFor(Route route) {
        return PLACEHOLDER.matcher(BODIES.getOrDefault(route.path(), "{}")).replaceAll(match -> idOf(match.group(1)));
    }

    static boolean refersToOthers(Route route) {
        return BODIES.getOrDefault(route.path(), "").contains("$");
    }

    /** An id of that kind of thing; of anything if there is none; a made-up one in an empty house. */
    String idOf(String thing) {
        var any = ids.values().stream().findFirst().orElseGet(() -> new UUID(7, 7).toString());
        return ids.getOrDefault(thing, any);
    }

    /** Things that should be here, since their route exists and their body is known. */
    List<String> notMade(List<Route> routes) {
        return routes.stream()
                .filter(route ->
                        route.is("POST") && route.path().matches(COLLECTION) && BODIES.containsKey(route.path()))
                .filter(route -> !ids.containsKey(route.thing()))
                .map(Route::toString)
                .toList();
    }

    private void make(ApiClient api, Route route) {
        var answer = api.post(route.pathWith(this), bodyFor(route));
        if (answer.status() == 201) {
            gather(route.thing(), answer.json());
        }
    }

    private void gather(String thing, JsonNode node) {
        if (node.path("id").isString()) {
            ids.putIfAbsent(thing, node.path("id").stringValue());
        }
        node.propertyStream()
                .filter(field -> field.getValue().isArray())
                .forEach(field -> field.getValue().forEach(child -> gather(field.getKey(), child)));
    }
}
