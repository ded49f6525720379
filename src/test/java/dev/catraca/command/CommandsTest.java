package dev.catraca.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.Catraca;
import dev.catraca.support.CatracaTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** As the operator does it: in processes of their own, beside the server of the test run. */
@CatracaTest
class CommandsTest {

    private record Outcome(int status, String output, String complaints) {}

    @Autowired
    Environment environment;

    @TempDir
    Path scratch;

    @Test
    void an_organization_is_made_beside_the_running_server_and_its_id_alone_is_printed() throws Exception {
        var slug = "cli-" + UUID.randomUUID();
        var made = catraca(
                "organization",
                "create",
                "--slug",
                slug,
                "--name",
                "Escola da Ana",
                "--owner-email",
                "ana@example.com");
        assertThat(made.status).as(made.complaints).isZero();
        assertThat(UUID.fromString(made.output.strip())).isNotNull();
        assertThat(made.complaints).contains("http://localhost/");

        var again = catraca("organization", "create", "--slug", slug, "--name", "Outra");
        assertThat(again.status).isEqualTo(1);
        assertThat(again.output).isEmpty();
        assertThat(again.complaints).isNotBlank().doesNotContain("\tat ");

        var key = catraca("api-key", "create", "--organization", slug, "--role", "admin", "--name", "CRM");
        assertThat(key.status).as(key.complaints).isZero();
        assertThat(key.output).matches("ctr_[0-9a-f]{32}_[0-9A-Za-z]{43}\n");
    }

    @Test
    void a_second_server_on_the_same_data_is_refused_in_one_sentence() throws Exception {
        var second = catraca("run", "--port", "0");

        assertThat(second.status).isEqualTo(1);
        assertThat(second.complaints).contains("already runs on").doesNotContain("\tat ");
    }

    @Test
    void where_there_is_no_sample_school_none_is_removed() throws Exception {
        var removed = catraca("sample", "remove", "--yes");

        assertThat(removed.status).isEqualTo(1);
        assertThat(removed.output).isEmpty();
        assertThat(removed.complaints).contains("no sample school").doesNotContain("\tat ");
    }

    @Test
    void nothing_to_do_is_a_mistake() throws Exception {
        var silent = catraca("organization");

        assertThat(silent.status).isEqualTo(2);
        assertThat(silent.complaints).contains("Usage: catraca organization");
    }

    private Outcome catraca(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Catraca.class.getName()));
        command.addAll(List.of(arguments));
        var complaints = scratch.resolve("complaints");
        var builder = new ProcessBuilder(command).redirectError(complaints.toFile());
        builder.environment().put("CATRACA_DATA", environment.getRequiredProperty("catraca.data"));
        builder.environment().put("CATRACA_BASE_URL", "http://localhost");
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), output, Files.readString(complaints));
    }
}
