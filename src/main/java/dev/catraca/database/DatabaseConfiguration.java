package dev.catraca.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two ways into one database: the owner migrates on its own connection, the pool works as the application's role. */
@Configuration
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final long CONNECTION_TIMEOUT_MILLIS = 3_000;
    private static final long VALIDATION_TIMEOUT_MILLIS = 1_500;

    @Bean
    DataDirectory dataDirectory(DatabaseSettings settings) {
        return new DataDirectory(settings.data());
    }

    @Bean
    Secrets secrets(DatabaseSettings settings, DataDirectory data) {
        var given = settings.secretKey();
        return new Secrets(given == null || given.isBlank() ? data.secret("secret.key") : given);
    }

    @Bean
    Database database(DatabaseSettings settings, DataDirectory data) {
        return Database.open(settings, data);
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(Database database) {
        var owner = database.owner();
        var source = new DriverManagerDataSource(owner.url());
        source.setConnectionProperties(owner.properties());
        return source;
    }

    /** Lets afterMigrate.sql name the role that it grants rights to. */
    @Bean
    FlywayConfigurationCustomizer applicationRoleInMigrations(Database database) {
        return flyway -> flyway.placeholders(
                Map.of("application_role", database.application().user()));
    }

    @Bean
    @Primary
    HikariDataSource dataSource(Database database, DatabaseSettings settings) {
        var application = database.application();
        var config = new HikariConfig();
        config.setPoolName("catraca");
        config.setJdbcUrl(application.url());
        config.setDataSourceProperties(application.properties());
        config.setMaximumPoolSize(settings.db().connections());
        config.setMinimumIdle(2);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.setValidationTimeout(VALIDATION_TIMEOUT_MILLIS);
        // A server that vanished without a word must not hold a request for ever.
        config.addDataSourceProperty("socketTimeout", "300");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // A plan kept from one organization, or from when a table was small, is the wrong one for the next
        config.setConnectionInitSql("set plan_cache_mode = force_custom_plan");
        return new HikariDataSource(config);
    }

    @Bean
    @Primary
    OrganizationTransactionManager transactionManager(HikariDataSource dataSource) {
        return new OrganizationTransactionManager(dataSource);
    }
}
