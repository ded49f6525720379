package dev.catraca.api.json;

import dev.catraca.organizations.Organizations;
import jakarta.validation.Validator;
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
        return new Reading(validator, () -> organizations.current().currency()).read(node, type);
    }
}
