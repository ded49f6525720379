package dev.catraca.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a data directory of its own, which all of these tests start and stop in turn. */
class EmbeddedPostgresTest {

    private static final Path FOLDER = Path.of("target/embedded-test");
    private static final String VERSION = "test";

    private final DataDirectory data = new DataDirectory(FOLDER);

    @BeforeAll
    static void from_nothing() throws IOException {
        Folders.delete(FOLDER);
    }

    @AfterAll
    static void leave_nothing() throws IOException {
        Folders.delete(FOLDER);
    }

    @Test
    void what_was_written_is_there_after_a_stop_and_a_start() throws Exception {
        try (var server = start()) {
            execute(server, "create table if not exists kept as select 42 as answer");
        }

        try (var server = start()) {
            assertThat(ask(server, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void what_was_answered_is_on_the_disk() throws Exception {
        try (var server = start()) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(server, "show data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void it_sorts_names_as_brazilians_do() throws Exception {
        try (var server = start()) {
            var names = "select string_agg(n, ' ' order by n collate \"pt-BR-x-icu\")"
                    + " from unnest(array['Zé', 'ana', 'Álvaro', 'Bia']) n";
            assertThat(ask(server, names)).isEqualTo("Álvaro ana Bia Zé");
        }
    }

    @Test
    void nobody_gets_in_without_the_password() throws Exception {
        try (var server = start()) {
            var stranger = server.owner().as(ServerFile.OWNER, "guess");
            assertThatThrownBy(stranger::connect).isInstanceOf(SQLException.class);
            assertThat(ask(server, "show unix_socket_directories")).isEmpty();
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void files_with_secrets_are_the_owners_alone() throws Exception {
        data.secret("secret.key");
        start().close();

        assertThat(modeOf("secret.key")).isEqualTo("rw-------");
        assertThat(modeOf(ServerFile.NAME)).isEqualTo("rw-------");
        assertThat(modeOf("postgres")).isEqualTo("rwx------");
        assertThat(Files.exists(FOLDER.resolve("postgres/initial.password"))).isFalse();
    }

    @Test
    void a_server_whose_program_was_killed_is_adopted() throws Exception {
        var child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AbandonedServer.class.getName(),
                        FOLDER.toString(),
                        VERSION)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var pid = child.inputReader().readLine();
        child.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        var server = start();
        assertThat(server.postmaster().orElseThrow().pid()).isEqualTo(Long.parseLong(pid));
        assertThat(ask(server, "select 1")).isEqualTo("1");
        server.close();
        assertThat(server.postmaster()).isEmpty();
    }

    @Test
    void a_left_over_file_that_names_another_program_is_no_hindrance() throws Exception {
        var server = start();
        var file = FOLDER.resolve("postgres/cluster/postmaster.pid");
        var note = Files.readString(file);
        server.close();
        var self = ProcessHandle.current().pid();
        Files.writeString(file, self + note.substring(note.indexOf('\n')));

        try (var again = start()) {
            assertThat(ask(again, "select 1")).isEqualTo("1");
            assertThat(again.postmaster().orElseThrow().pid()).isNotEqualTo(self);
        }
    }

    @Test
    void a_server_that_dies_is_started_again_where_it_was() throws Exception {
        try (var server = start();
                var watchdog = new Watchdog(server)) {
            watchdog.start();
            var before = server.owner();
            server.postmaster().orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> ask(server, "select 'back'").equals("back"));
            assertThat(server.owner()).isEqualTo(before);
        }
    }

    @Test
    void two_servers_never_share_a_data_directory_but_a_command_attaches() throws Exception {
        try (var server = start()) {
            assertThat(server.owner().url()).contains("127.0.0.1");
            assertThatThrownBy(() -> DataLock.forServer(data))
                    .isInstanceOf(Unusable.class)
                    .hasMessageContaining("already runs");
            assertThat(DataLock.forCommand(data)).isEmpty();
        }
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.start(data, VERSION, DataLock.forServer(data));
    }

    private static String modeOf(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(FOLDER.resolve(name)));
    }

    private static String ask(EmbeddedPostgres server, String question) throws SQLException {
        try (var connection = server.owner().connect();
                var rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = server.owner().connect()) {
            connection.createStatement().execute(sql);
        }
    }
}
