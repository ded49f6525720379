package dev.catraca.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.Properties;

/** How to reach the embedded server: {@code postgres.properties} in the data directory, which commands read too. */
record ServerFile(int port, String password) {

    static final String NAME = "postgres.properties";
    static final String OWNER = "catraca_owner";
    static final String DATABASE = "catraca";

    /** What is kept; a new password (and no port yet) before the first start. */
    static ServerFile read(DataDirectory data) throws IOException {
        if (!Files.exists(data.file(NAME))) {
            return new ServerFile(0, DataDirectory.newSecret()).save(data);
        }
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(data.file(NAME))));
        var port = Integer.parseInt(properties.getProperty("port", "0"));
        return new ServerFile(port, properties.getProperty("password", ""));
    }

    ServerFile save(DataDirectory data) {
        data.write(NAME, "host=127.0.0.1%nport=%d%nuser=%s%npassword=%s%n".formatted(port, OWNER, password));
        return this;
    }

    ServerFile at(int newPort) {
        return new ServerFile(newPort, password);
    }

    DatabaseAccess access(String database) {
        return new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/" + database, OWNER, password);
    }
}
