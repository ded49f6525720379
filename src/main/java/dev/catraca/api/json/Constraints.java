package dev.catraca.api.json;

import dev.catraca.kernel.Refusal.Problem;
import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Map;

/** Puts Bean Validation's constraints into the API's own codes. */
final class Constraints {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Email", "invalid_email"),
            Map.entry("Positive", "not_positive"),
            Map.entry("PositiveOrZero", "negative"));

    private Constraints() {}

    static Problem problem(ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        var constraint = descriptor.getAnnotation().annotationType().getSimpleName();
        var attributes = descriptor.getAttributes();
        return switch (constraint) {
            case "Size" -> new Problem("", "wrong_size", List.of(attributes.get("min"), attributes.get("max")));
            case "Min" -> new Problem("", "too_small", List.of(attributes.get("value")));
            case "Max" -> new Problem("", "too_big", List.of(attributes.get("value")));
            default -> new Problem("", CODES.getOrDefault(constraint, "invalid_format"));
        };
    }
}
