package dev.catraca.api.json;

import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Single values, read without coercion: text is text, a whole number is whole, a date is {@code YYYY-MM-DD}. */
final class Scalars {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]|\\p{Cs}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int MOST_DECIMALS = 18;

    private static final Map<Class<?>, Function<JsonNode, Object>> READERS = readers();

    private Scalars() {}

    private static Map<Class<?>, Function<JsonNode, Object>> readers() {
        var readers = new HashMap<Class<?>, Function<JsonNode, Object>>();
        readers.put(String.class, Scalars::text);
        readers.put(boolean.class, Scalars::flag);
        readers.put(Boolean.class, Scalars::flag);
        readers.put(int.class, Scalars::small);
        readers.put(Integer.class, Scalars::small);
        readers.put(long.class, node -> whole(node, Long.MIN_VALUE, Long.MAX_VALUE));
        readers.put(Long.class, node -> whole(node, Long.MIN_VALUE, Long.MAX_VALUE));
        readers.put(BigDecimal.class, Scalars::decimal);
        readers.put(UUID.class, Scalars::id);
        readers.put(LocalDate.class, Scalars::date);
        readers.put(Instant.class, Scalars::instant);
        return readers;
    }

    static boolean knows(Class<?> type) {
        return READERS.containsKey(type) || type.isEnum();
    }

    static Object read(JsonNode node, Class<?> type) {
        return type.isEnum() ? choice(node, type) : wanted(READERS.get(type)).apply(node);
    }

    static long whole(JsonNode node, long least, long most) {
        if (!node.isIntegralNumber()) {
            throw problem("not_an_integer");
        }
        if (!node.canConvertToLong() || node.longValue() < least || node.longValue() > most) {
            throw problem("out_of_range", least, most);
        }
        return node.longValue();
    }

    static String text(JsonNode node) {
        if (!node.isString()) {
            throw problem("not_a_string");
        }
        var text = node.stringValue();
        if (CONTROL.matcher(text).find()) {
            throw problem("invalid_characters");
        }
        return text;
    }

    static Refusal.Invalid problem(String code, Object... arguments) {
        return new Refusal.Invalid("", code, arguments);
    }

    private static Object flag(JsonNode node) {
        if (!node.isBoolean()) {
            throw problem("not_a_boolean");
        }
        return node.booleanValue();
    }

    private static Object small(JsonNode node) {
        return (int) whole(node, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static Object decimal(JsonNode node) {
        if (!node.isNumber()) {
            throw problem("not_a_number");
        }
        var number = node.decimalValue();
        if (number.precision() > MOST_DECIMALS || Math.abs(number.scale()) > MOST_DECIMALS) {
            throw problem("out_of_range", "-10^18", "10^18");
        }
        return number;
    }

    private static Object id(JsonNode node) {
        return Ids.read(text(node)).orElseThrow(() -> problem("not_an_id"));
    }

    private static Object date(JsonNode node) {
        var text = text(node);
        try {
            if (DATE.matcher(text).matches()) {
                return inReach(LocalDate.parse(text));
            }
        } catch (DateTimeException noSuchDay) {
            throw problem("not_a_date");
        }
        throw problem("not_a_date");
    }

    private static Object instant(JsonNode node) {
        try {
            var moment = OffsetDateTime.parse(text(node));
            inReach(moment.toLocalDate());
            return moment.toInstant();
        } catch (DateTimeException noMoment) {
            throw problem("not_an_instant");
        }
    }

    private static LocalDate inReach(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw problem("year_out_of_range", FIRST_YEAR + "", LAST_YEAR + "");
        }
        return date;
    }

    private static Object choice(JsonNode node, Class<?> type) {
        var wanted = node.isString() ? node.stringValue() : "";
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(wanted))
                .findFirst()
                .orElseThrow(() -> problem("not_allowed", words(type)));
    }

    private static String words(Class<?> type) {
        return String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Scalars::word).toList());
    }

    static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private static <T> T wanted(@Nullable T reader) {
        if (reader == null) {
            throw new IllegalArgumentException("the API knows no such type");
        }
        return reader;
    }
}
