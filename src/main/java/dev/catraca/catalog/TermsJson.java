package dev.catraca.catalog;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Access terms to and from the JSON of a column: the offer's own, and the snapshot that each order keeps. */
public final class TermsJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private TermsJson() {}

    public static String write(AccessTerms terms) {
        return MAPPER.writeValueAsString(StoredTerms.of(terms));
    }

    /** Reads only what {@link #write} wrote. */
    public static AccessTerms read(String json) {
        return MAPPER.readValue(json, StoredTerms.class).terms();
    }
}
