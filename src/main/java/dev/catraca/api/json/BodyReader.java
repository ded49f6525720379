package dev.catraca.api.json;

import dev.catraca.organizations.Organizations;
import jakarta.validation.Validator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes body records of JSON. Throws {@link dev.catraca.kernel.Refusal.Invalid} with every problem there is. */
@Component
public class BodyReader {

    private final Validator validator;
    private final Organizations organizations;

    BodyReader(Validator validator, Organizations organizations) {
        this.validator = validator;
        this.organizations = organizations;
    }

    public <T> T read(JsonNode node, Class<T> type) {
        return new Reading(validator, new Currency(organizations)).read(node, type);
    }

    /** Asked once for a body, however much money is in it. */
    private static final class Currency implements Supplier<String> {
        private final Organizations organizations;
        private @Nullable String known;

        Currency(Organizations organizations) {
            this.organizations = organizations;
        }

        @Override
        public String get() {
            if (known == null) {
                known = organizations.current().currency();
            }
            return known;
        }
    }
}
