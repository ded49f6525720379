package dev.catraca.onboarding;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers to and from the JSON of their column. What an older version of us wrote is read as far as it goes. */
final class AnswerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private AnswerJson() {}

    static String write(Answer answer) {
        return MAPPER.writeValueAsString(answer);
    }

    static Answer read(DraftStep step, String json) {
        return MAPPER.readValue(json, step.type());
    }
}
