package dev.catraca.kernel;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list, put together from pieces fixed in the code; what people typed travels as parameters only.
 * Pieces that don't apply are left out, so that the database plans for the question asked.
 */
public final class Where {

    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    public Where and(String condition, Map<String, ?> values) {
        sql.append("\n   and ").append(condition);
        parameters.putAll(values);
        return this;
    }

    public Where andIf(boolean applies, String condition) {
        return applies ? and(condition, Map.of()) : this;
    }

    /** A condition with one parameter, left out when there is nothing to compare with. */
    public Where andIfGiven(String condition, String name, @Nullable Object value) {
        return value == null ? this : and(condition, Map.of(name, value));
    }

    /** One condition per word; in it {@code :word} stands for the word. */
    public Where andEachWord(Iterable<String> words, String condition) {
        var number = 0;
        for (var word : words) {
            var name = "word" + number++;
            and(condition.replace(":word", ":" + name), Map.of(name, word));
        }
        return this;
    }

    public String sql() {
        return sql.toString();
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
