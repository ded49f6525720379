package dev.catraca.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator says about data: {@code CATRACA_DATA}, {@code CATRACA_SECRET_KEY}, {@code CATRACA_DB_...}. A command
 * works beside a running server; two servers on one data directory do not.
 */
@ConfigurationProperties("catraca")
record DatabaseSettings(
        @DefaultValue("data") Path data,
        @Nullable String secretKey,
        String postgresVersion,
        @DefaultValue("false") boolean command,
        @DefaultValue Db db) {

    /** An external PostgreSQL, and the role the application works as. Without a URL the embedded server runs. */
    record Db(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("catraca_app") String appUser,
            @Nullable String appPassword,
            @DefaultValue("20") int connections) {

        boolean external() {
            return url != null && !url.isBlank();
        }
    }
}
