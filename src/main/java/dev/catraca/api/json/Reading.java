package dev.catraca.api.json;

import dev.catraca.kernel.CardNumbers;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Refusal.Problem;
import jakarta.validation.Validator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One pass over one body: makes the record, or gathers every problem by the path of its field. */
final class Reading {

    private static final long MOST_MONEY = 999_999_999_999L;
    private static final Set<String> MAY_LOOK_LIKE_CARDS = Set.of("tax_id", "phone", "key", "pix_key", "q");
    private static final Set<String> MONEY_FIELDS = Set.of("amount", "currency");

    private final Validator validator;
    private final Supplier<String> currency;
    private final List<Problem> problems = new ArrayList<>();

    Reading(Validator validator, Supplier<String> currency) {
        this.validator = validator;
        this.currency = currency;
    }

    <T> T read(JsonNode node, Class<T> type) {
        var body = type.cast(record(node, type, ""));
        if (body == null || !problems.isEmpty()) {
            throw new Refusal.Invalid(problems);
        }
        return body;
    }

    private @Nullable Object record(JsonNode node, Class<?> type, String path) {
        if (!node.isObject()) {
            return refuse(path, "not_an_object");
        }
        var before = problems.size();
        var fields = Field.of(type);
        var names = fields.stream().map(Field::name).collect(Collectors.toSet());
        refuseUnknown(node, names, path);
        var values = new @Nullable Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = field(node, fields.get(i), type, path);
        }
        return problems.size() > before ? null : make(type, values, path);
    }

    private void refuseUnknown(JsonNode node, Set<String> known, String path) {
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refuse(join(path, name), "unknown_field"));
    }

    private @Nullable Object field(JsonNode object, Field field, Class<?> owner, String path) {
        var here = join(path, field.name());
        var given = object.path(field.name());
        var node = given.isNull() || given.isMissingNode() ? field.fallback() : given;
        if (node == null) {
            return field.required() ? refuse(here, "required") : null;
        }
        var before = problems.size();
        var value = value(node, field.component().getGenericType(), field, here);
        if (field.required() && value instanceof String text && text.isBlank()) {
            return refuse(here, "required");
        }
        if (problems.size() == before) {
            checkConstraints(owner, field.component(), value, here);
        }
        return value;
    }

    private @Nullable Object value(JsonNode node, Type type, Field field, String path) {
        try {
            if (type instanceof ParameterizedType list) {
                return list(node, list.getActualTypeArguments()[0], field, path);
            }
            return single(node, (Class<?>) type, field, path);
        } catch (Refusal.Invalid invalid) {
            invalid.problems().forEach(problem -> refuse(path, problem));
            return null;
        }
    }

    private @Nullable Object single(JsonNode node, Class<?> type, Field field, String path) {
        if (type == JsonNode.class) {
            return node;
        }
        if (type == Money.class) {
            return money(node);
        }
        if (Field.wraps(type)) {
            var wrapped = type.getRecordComponents()[0].getType();
            return make(type, new Object[] {Scalars.read(node, wrapped)}, path);
        }
        return Scalars.knows(type) ? checkedText(Scalars.read(node, type), field) : record(node, type, path);
    }

    private List<@Nullable Object> list(JsonNode node, Type of, Field field, String path) {
        if (!node.isArray()) {
            throw Scalars.problem("not_a_list");
        }
        if (node.size() > field.max()) {
            throw Scalars.problem("too_many", field.max());
        }
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < node.size(); i++) {
            var here = path + "[" + i + "]";
            values.add(node.get(i).isNull() ? refuse(here, "required") : entry(node.get(i), of, field, here));
        }
        return values;
    }

    private @Nullable Object entry(JsonNode node, Type of, Field field, String path) {
        return of instanceof ParameterizedType apart
                ? apart(node, (Class<?>) apart.getActualTypeArguments()[0], path)
                : value(node, of, field, path);
    }

    private @Nullable Object apart(JsonNode node, Class<?> type, String path) {
        if (!node.isObject()) {
            return refuse(path, "not_an_object");
        }
        try {
            return new Apart<>(new Reading(validator, currency).read(node, type), null);
        } catch (Refusal.Invalid bad) {
            return new Apart<>(null, bad);
        }
    }

    private static Object checkedText(Object value, Field field) {
        if (value instanceof String text) {
            if (!MAY_LOOK_LIKE_CARDS.contains(field.name()) && CardNumbers.found(text)) {
                throw Scalars.problem("card_number");
            }
            if (text.length() > field.max()) {
                throw Scalars.problem("too_long", field.max());
            }
        }
        return value;
    }

    private Money money(JsonNode node) {
        if (!node.isObject()) {
            return new Money(Scalars.whole(node, 0, MOST_MONEY), currency.get());
        }
        for (var name : node.propertyNames()) {
            if (!MONEY_FIELDS.contains(name)) {
                throw new Refusal.Invalid(name, "unknown_field");
            }
        }
        var amount = node.path("amount");
        if (amount.isMissingNode() || amount.isNull()) {
            throw new Refusal.Invalid("amount", "required");
        }
        var given = node.path("currency");
        var ours = currency.get();
        if (!given.isMissingNode() && !given.isNull() && !ours.equals(given.stringValue(""))) {
            throw Scalars.problem("wrong_currency", ours);
        }
        return new Money(Scalars.whole(amount, 0, MOST_MONEY), ours);
    }

    private void checkConstraints(Class<?> owner, RecordComponent component, @Nullable Object value, String path) {
        if (value != null) {
            validator.validateValue(owner, component.getName(), value).forEach(violation -> {
                var inside = violation.getPropertyPath().toString().replace(".<list element>", "");
                refuse(path + inside.substring(component.getName().length()), Constraints.problem(violation));
            });
        }
    }

    private @Nullable Object make(Class<?> type, @Nullable Object[] values, String path) {
        try {
            var types = Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof Refusal.Invalid invalid) {
                invalid.problems().forEach(problem -> refuse(path, problem));
                return null;
            }
            throw new IllegalStateException(refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable Object refuse(String path, String code) {
        return refuse(path, new Problem("", code));
    }

    private @Nullable Object refuse(String path, Problem inside) {
        var field = inside.field().isEmpty() ? path : join(path, inside.field());
        problems.add(new Problem(field.isEmpty() ? "body" : field, inside.code(), inside.arguments()));
        return null;
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
