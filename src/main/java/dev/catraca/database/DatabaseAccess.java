package dev.catraca.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A way into a database: where, as whom. */
record DatabaseAccess(String url, String user, String password) {

    private static final String TIMEOUT_SECONDS = "3";

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, properties());
    }

    Properties properties() {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", TIMEOUT_SECONDS);
        properties.setProperty("loginTimeout", TIMEOUT_SECONDS);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "catraca");
        return properties;
    }

    DatabaseAccess as(String otherUser, String otherPassword) {
        return new DatabaseAccess(url, otherUser, otherPassword);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
