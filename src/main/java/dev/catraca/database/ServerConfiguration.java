package dev.catraca.database;

import java.nio.file.Path;

/** The settings of the embedded server, written anew before each start. */
final class ServerConfiguration {

    private ServerConfiguration() {}

    static String text(int port, Path log) {
        return """
                # Written by Catraca before each start; put your own settings into postgresql.auto.conf (alter system).
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 100

                # Money: what was answered is on the disk.
                fsync = on
                synchronous_commit = on
                full_page_writes = on

                # Short transactions over small rows: compiling plans costs more than it gives.
                jit = off

                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                logging_collector = on
                log_directory = '%s'
                log_filename = 'postgresql-%%a.log'
                log_rotation_age = '1d'
                log_truncate_on_rotation = on
                """.formatted(port, log.toString().replace("'", "''"));
    }
}
