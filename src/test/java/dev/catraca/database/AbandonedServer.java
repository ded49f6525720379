package dev.catraca.database;

import java.io.IOException;
import java.nio.file.Path;

/** A program that starts the embedded server and waits to be killed. */
final class AbandonedServer {

    private AbandonedServer() {}

    @SuppressWarnings("SystemOut")
    static void main(String[] args) throws IOException {
        var data = new DataDirectory(Path.of(args[0]));
        var server = EmbeddedPostgres.start(data, args[1], DataLock.forServer(data));
        System.out.println(server.postmaster().orElseThrow().pid());
        System.in.read();
    }
}
