package dev.catraca.api.json;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** The API's JSON: snake_case, lower-case enums, every field present, ids as bare strings; strict when reading. */
public final class ApiJson {

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxNumberLength(64)
            .maxNameLength(256)
            .maxStringLength(1 << 20)
            .build();

    public static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .annotationIntrospector(new BareIds())
            .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(NONE))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ApiJson() {}

    /** Reads a stranger's document. Throws {@link MalformedJson} for anything that is not exactly one JSON value. */
    public static JsonNode parse(byte[] document) {
        try {
            var node = MAPPER.readTree(document);
            if (node.isMissingNode()) {
                throw new MalformedJson(null);
            }
            return node;
        } catch (JacksonException broken) {
            throw new MalformedJson(broken);
        }
    }

    /** A record of nothing but {@code value}, such as an id, is written as that value. */
    private static final class BareIds extends JacksonAnnotationIntrospector {
        @Override
        public Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedMethod method && Field.wraps(method.getDeclaringClass())) {
                return List.of("value").contains(method.getName());
            }
            return super.hasAsValue(config, annotated);
        }
    }
}
