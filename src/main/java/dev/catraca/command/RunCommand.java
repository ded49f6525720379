package dev.catraca.command;

import dev.catraca.database.DataDirectory;
import dev.catraca.identity.Setup;
import dev.catraca.sample.SampleSchool;
import dev.catraca.sample.SampleSignIn;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves until it is told to stop. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Serves. Ctrl-C stops it.")
final class RunCommand implements Callable<Integer> {

    private static final List<String> REHEARSED = List.of("/health", "/", "/admin/sign-in", "/api/v1/ping");

    private final Program program;

    @Mixin
    private final Installation installation = new Installation();

    @Option(names = "--port", paramLabel = "N", description = "Where to listen (default: 8080).")
    private @Nullable Integer port;

    @Option(names = "--sample", description = "Also makes a school to try things out with: sample data, no mail.")
    private boolean sample;

    /** What a start needs is recorded in a rehearsal, so that the JVM finds it prepared afterwards. */
    @Option(names = "--rehearse", hidden = true, description = "Starts, asks for a few pages, and stops.")
    private boolean rehearsal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RunCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        var settings = new ArrayList<>(installation.settings());
        if (port != null) {
            settings.add("--server.port=" + port);
        }
        var context = program.serve(settings.toArray(String[]::new));
        if (rehearsal) {
            rehearse(context);
            context.close();
            return 0;
        }
        var school = sample ? context.getBean(SampleSchool.class).open(this::progress) : null;
        welcome(context, school);
        new CountDownLatch(1).await();
        return 0;
    }

    private void progress(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }

    private void welcome(ApplicationContext context, @Nullable SampleSignIn school) {
        var address = context.getEnvironment().getRequiredProperty("catraca.base-url");
        Installation.rememberAddress(context.getBean(DataDirectory.class), address);
        var out = spec.commandLine().getOut();
        out.println("Catraca is ready: " + address);
        context.getBean(Setup.class).pendingLink().ifPresent(link -> out.println("Set it up here (once): " + link));
        if (school != null) {
            SampleWelcome.lines(school).forEach(out::println);
        }
        out.flush();
    }

    private static void rehearse(ApplicationContext context) throws Exception {
        var address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            for (var path : REHEARSED) {
                client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.discarding());
            }
        }
    }
}
