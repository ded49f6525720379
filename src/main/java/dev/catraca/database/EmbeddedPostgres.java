package dev.catraca.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own under the data directory. It is started by {@code pg_ctl} in a session of its own, so neither
 * Ctrl-C nor the death of this program takes it down: whoever comes next adopts it.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String WAIT_SECONDS = "120";

    private final DataDirectory data;
    private final ServerHome home;
    private final Path programs;
    private final DataLock lock;
    private ServerFile file;
    private boolean closed;

    private EmbeddedPostgres(DataDirectory data, String version, DataLock lock) throws IOException {
        this.data = data;
        this.lock = lock;
        this.home = ServerHome.prepare(data);
        this.programs = PostgresBinaries.unpack(home.path(), version).resolve("bin");
        this.file = ServerFile.read(data);
    }

    /** Starts the server of this data directory, making it first if need be; one that still runs is adopted. */
    static EmbeddedPostgres start(DataDirectory data, String version, DataLock lock) {
        try {
            var server = new EmbeddedPostgres(data, version, lock);
            server.initialize();
            server.ensureRunning();
            server.createDatabase();
            return server;
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException("the embedded PostgreSQL in " + data.path() + " does not start", broken);
        }
    }

    DatabaseAccess owner() {
        return file.access(ServerFile.DATABASE);
    }

    /** Stops it in order: open transactions are rolled back, everything is written. */
    @Override
    public synchronized void close() {
        closed = true;
        try (lock) {
            if (postmaster().isPresent()) {
                control("stop", "-m", "fast");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Leaves it running for the next program to adopt. */
    synchronized void leave() throws IOException {
        closed = true;
        lock.close();
    }

    /** Says whether it had to. */
    synchronized boolean restartIfDead() throws IOException {
        return !closed && postmaster().isEmpty() && ensureRunning();
    }

    private boolean ensureRunning() throws IOException {
        var postmaster = postmaster();
        if (postmaster.isPresent() && answers()) {
            return false;
        }
        if (postmaster.isPresent()) {
            LOG.warn(
                    "PostgreSQL (process {}) runs but does not answer: it is stopped first",
                    postmaster.get().pid());
            control("stop", "-m", "immediate");
        }
        PostmasterFile.of(home.cluster()).forget();
        file = file.at(freePort(file.port()));
        write("catraca.conf", ServerConfiguration.text(file.port(), home.log()));
        file.save(data);
        control("start", "-l", home.log().resolve("start.log").toString());
        return true;
    }

    /** Makes the cluster beside its place and moves it there whole, so that a crash leaves nothing half-made. */
    private void initialize() throws IOException {
        if (Files.exists(home.cluster())) {
            return;
        }
        var draft = home.path().resolve("cluster.new");
        Folders.delete(draft);
        ServerHome.makePrivate(home.log(), home.user());
        var password = home.path().resolve("initial.password");
        try {
            Files.writeString(password, file.password());
            home.user().own(password);
            Shell.run(home.user().command(initdb(draft, password)));
        } finally {
            Files.deleteIfExists(password);
        }
        Files.writeString(
                draft.resolve("postgresql.conf"), "include_if_exists 'catraca.conf'\n", StandardOpenOption.APPEND);
        Files.move(draft, home.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> initdb(Path cluster, Path password) {
        return List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + cluster,
                "--username=" + ServerFile.OWNER,
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
    }

    private void createDatabase() throws SQLException {
        try (var connection = file.access("postgres").connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = 'catraca'")) {
            if (!found.next()) {
                statement.execute("create database " + ServerFile.DATABASE);
            }
        }
    }

    /** The live server of this cluster. A left-over file whose process is gone, or is another program, counts as none. */
    Optional<ProcessHandle> postmaster() throws IOException {
        return PostmasterFile.of(home.cluster())
                .process()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.startsWith(home.path() + "/"))
                        .isPresent());
    }

    private boolean answers() {
        if (file.port() == 0) {
            return false;
        }
        try (var connection = file.access("postgres").connect()) {
            return connection.isValid(3);
        } catch (SQLException silent) {
            return false;
        }
    }

    private void control(String action, String... more) throws IOException {
        var command = new ArrayList<String>(List.of(
                programs.resolve("pg_ctl").toString(),
                action,
                "-D",
                home.cluster().toString(),
                "-w",
                "-t",
                WAIT_SECONDS,
                "-s"));
        command.addAll(List.of(more));
        Shell.run(home.user().command(command));
    }

    private void write(String name, String content) throws IOException {
        var path = home.cluster().resolve(name);
        Files.writeString(path, content);
        home.user().own(path);
    }

    /** The port of last time if it is free, so that what remembers it goes on working. */
    private static int freePort(int wanted) throws IOException {
        try (var socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            if (wanted == 0) {
                throw taken;
            }
            return freePort(0);
        }
    }
}
