package dev.catraca.api.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A field of a body or view, as its record declares it: required unless {@code @Nullable} or given a {@link Default};
 * text at most 255 long and lists at most 1,000 unless {@code @Size} says otherwise.
 */
public record Field(
        String name,
        RecordComponent component,
        boolean nullable,
        @Nullable JsonNode fallback,
        int max) {

    private static final int LONGEST_TEXT = 255;
    private static final int LONGEST_LIST = 1000;
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Field::of).toList();
        }
    };

    public static List<Field> of(Class<?> type) {
        return FIELDS.get(type);
    }

    public boolean required() {
        return !nullable && fallback == null;
    }

    /** True for an id or another record around a single {@code value}: in JSON it is that value. */
    public static boolean wraps(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value");
    }

    static String snake(String name) {
        return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private static Field of(RecordComponent component) {
        var fallback = component.getAnnotation(Default.class);
        return new Field(
                nameOf(component),
                component,
                component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                fallback == null ? null : json(fallback.value()),
                max(component));
    }

    private static String nameOf(RecordComponent component) {
        var given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null || given.value().isEmpty() ? snake(component.getName()) : given.value();
    }

    private static int max(RecordComponent component) {
        var size = component.getAccessor().getAnnotation(Size.class);
        if (size != null) {
            return size.max();
        }
        return List.class.isAssignableFrom(component.getType()) ? LONGEST_LIST : LONGEST_TEXT;
    }

    private static JsonNode json(String text) {
        try {
            return ApiJson.MAPPER.readTree(text);
        } catch (JacksonException word) {
            return StringNode.valueOf(text);
        }
    }
}
