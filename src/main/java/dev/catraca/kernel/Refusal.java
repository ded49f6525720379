package dev.catraca.kernel;

import java.util.List;

/**
 * Asked in good faith, not possible: rolls the transaction back and is shown to whoever asked. The code is stable (the
 * API's {@code code}); its text is the message {@code refusal.<code>}, filled with the arguments.
 */
public abstract sealed class Refusal extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;

    private Refusal(String code, List<Object> arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = arguments;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** No such thing in this organization. The field names where the id came from: {@code id} is the path. */
    public static final class NotFound extends Refusal {
        private final String field;

        public NotFound(String field) {
            super("not_found", List.of(field));
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    /** At odds with the current state of things. */
    public static final class Conflict extends Refusal {
        public Conflict(String code, Object... arguments) {
            super(code, List.of(arguments));
        }
    }

    /** The actor may not do this. */
    public static final class Forbidden extends Refusal {
        public Forbidden(String code, Object... arguments) {
            super(code, List.of(arguments));
        }
    }

    /** Well-formed, but a value breaks a rule: one problem by field. */
    public static final class Invalid extends Refusal {
        private final transient List<Problem> problems;

        public Invalid(List<Problem> problems) {
            super("invalid", List.of());
            this.problems = problems;
        }

        public Invalid(String field, String code, Object... arguments) {
            this(List.of(new Problem(field, code, List.of(arguments))));
        }

        public List<Problem> problems() {
            return problems;
        }
    }

    /** One bad field; the path is as in the API, {@code items[0].quantity}; the text is {@code invalid.<code>}. */
    public record Problem(String field, String code, List<Object> arguments) {
        public Problem(String field, String code) {
            this(field, code, List.of());
        }
    }

    /** Too often; may come again after so many seconds. */
    public static final class TooMany extends Refusal {
        private final long retryAfterSeconds;

        public TooMany(long retryAfterSeconds) {
            super("too_many_requests", List.of(retryAfterSeconds));
            this.retryAfterSeconds = retryAfterSeconds;
        }

        public long retryAfterSeconds() {
            return retryAfterSeconds;
        }
    }
}
