package dev.catraca.api.openapi;

import dev.catraca.api.json.Apart;
import dev.catraca.api.json.ApiJson;
import dev.catraca.api.json.Field;
import dev.catraca.api.json.ListView;
import dev.catraca.api.json.Patch;
import dev.catraca.kernel.Money;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas of the records that the API reads and writes; each record and enum is described once, by its name. */
final class Schemas {

    private static final Map<Class<?>, String> SCALARS = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(UUID.class, "string:uuid"),
            Map.entry(LocalDate.class, "string:date"),
            Map.entry(Instant.class, "string:date-time"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(int.class, "integer:int32"),
            Map.entry(Integer.class, "integer:int32"),
            Map.entry(long.class, "integer:int64"),
            Map.entry(Long.class, "integer:int64"),
            Map.entry(BigDecimal.class, "number"));

    private final ObjectNode components = node();
    private final SchemaNames names = new SchemaNames();

    ObjectNode components() {
        return components;
    }

    /** A value's schema; what may be read can differ from what is written: money, and which fields must be there. */
    ObjectNode of(Type type, boolean input) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), input);
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], input);
        }
        var plain = (Class<?>) type;
        var scalar = SCALARS.get(plain);
        if (scalar != null) {
            return scalar(scalar);
        }
        if (plain == Money.class) {
            return input ? moneyInput() : money();
        }
        if (plain.isEnum()) {
            return component(names.of(plain), () -> choice(plain));
        }
        if (Field.wraps(plain)) {
            return of(plain.getRecordComponents()[0].getType(), input);
        }
        return plain.isRecord() ? component(names.of(plain), () -> object(plain, input)) : node();
    }

    private ObjectNode ofGeneric(Class<?> raw, Type[] arguments, boolean input) {
        if (raw == Patch.class) {
            var body = (Class<?>) arguments[0];
            return component(names.of(body) + "Patch", () -> patch(body));
        }
        if (raw == ListView.class) {
            var row = (Class<?>) arguments[0];
            return component(names.of(row) + "List", () -> page(row));
        }
        if (raw == Apart.class) {
            return of(arguments[0], input);
        }
        if (Map.class.isAssignableFrom(raw)) {
            var map = node().put("type", "object");
            map.set("additionalProperties", of(arguments[1], input));
            return map;
        }
        var list = node().put("type", "array");
        list.set("items", of(arguments[0], input));
        return list;
    }

    private ObjectNode object(Class<?> type, boolean input) {
        var object = node().put("type", "object");
        var properties = object.putObject("properties");
        for (var field : Field.of(type)) {
            var schema = of(field.component().getGenericType(), input);
            properties.set(field.name(), field.nullable() ? orNull(schema) : schema);
            if (input) {
                limit(field, schema);
            }
        }
        var required = object.putArray("required");
        Field.of(type).stream()
                .filter(field -> !input || field.required())
                .forEach(field -> required.add(field.name()));
        return object.put("additionalProperties", false);
    }

    private static void limit(Field field, ObjectNode schema) {
        if (field.fallback() != null) {
            schema.set("default", field.fallback());
        }
        if (field.component().getType() == String.class) {
            schema.put("maxLength", field.max());
        }
        if (schema.path("type").asString("").equals("array")) {
            schema.put("maxItems", field.max());
        }
    }

    private ObjectNode patch(Class<?> body) {
        var patch = object(body, true);
        patch.putArray("required");
        patch.path("properties").forEach(property -> ((ObjectNode) property).remove("default"));
        return patch.put("description", "Fields left out stay as they are; null clears.");
    }

    private ObjectNode page(Class<?> row) {
        var page = node().put("type", "object");
        var properties = page.putObject("properties");
        properties.putObject("data").put("type", "array").set("items", of(row, false));
        properties.set("next", orNull(scalar("string")));
        page.putArray("required").add("data").add("next");
        return page;
    }

    private ObjectNode money() {
        return component("Money", () -> {
            var money = node().put("type", "object").put("description", "Minor units (cents) of an ISO 4217 currency.");
            money.putObject("properties").set("amount", scalar("integer:int64")).set("currency", scalar("string"));
            money.putArray("required").add("amount").add("currency");
            return money;
        });
    }

    private ObjectNode moneyInput() {
        return component("MoneyInput", () -> {
            var given = node().put("description", "Minor units (cents); the currency is the organization's.");
            var amount = scalar("integer:int64").put("minimum", 0).put("maximum", 999_999_999_999L);
            var object = node().put("type", "object").put("additionalProperties", false);
            object.putObject("properties").set("amount", amount).set("currency", scalar("string"));
            object.putArray("required").add("amount");
            given.putArray("oneOf").add(amount.deepCopy()).add(object);
            return given;
        });
    }

    private static ObjectNode choice(Class<?> type) {
        var choice = node().put("type", "string");
        var values = choice.putArray("enum");
        Arrays.stream(type.getEnumConstants())
                .forEach(constant -> values.add(((Enum<?>) constant).name().toLowerCase(Locale.ROOT)));
        return choice;
    }

    private static ObjectNode scalar(String kind) {
        var parts = kind.split(":", -1);
        var scalar = node().put("type", parts[0]);
        return parts.length == 1 ? scalar : scalar.put("format", parts[1]);
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.path("type").isString()) {
            var type = schema.path("type").stringValue();
            schema.putArray("type").add(type).add("null");
            return schema;
        }
        var either = node();
        either.putArray("oneOf").add(schema).add(node().put("type", "null"));
        return schema.isEmpty() ? schema : either;
    }

    private ObjectNode component(String name, java.util.function.Supplier<ObjectNode> schema) {
        if (!components.has(name)) {
            components.set(name, node()); // a place held, for a record that contains itself
            components.set(name, schema.get());
        }
        return node().put("$ref", "#/components/schemas/" + name);
    }

    static ObjectNode node() {
        return ApiJson.MAPPER.createObjectNode();
    }
}
