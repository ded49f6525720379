package dev.catraca.bulk;

import dev.catraca.kernel.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal as it is kept: only numbers stay numbers, everything else is text. Of several problems, the first. */
record Failure(String code, @Nullable String field, List<Object> arguments) {

    static Failure of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Invalid invalid -> of(invalid.problems().getFirst());
            case Refusal.NotFound missing -> new Failure("not_found", missing.field(), List.of());
            default -> new Failure(refusal.code(), null, plain(refusal.arguments()));
        };
    }

    private static Failure of(Refusal.Problem problem) {
        return new Failure(problem.code(), problem.field(), plain(problem.arguments()));
    }

    private static List<Object> plain(List<Object> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof Number ? argument : argument.toString())
                .toList();
    }
}
