package dev.catraca.support;

import dev.catraca.database.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Empties the test database before the context starts on it. */
class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        TestPropertyValues.of("catraca.dns-server=" + TestDns.address()).applyTo(context);
        try {
            TestServer.prepare(
                    Path.of(environment.getRequiredProperty("catraca.data")),
                    environment.getRequiredProperty("catraca.postgres-version"));
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
