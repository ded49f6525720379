import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * From the command to the first answer, with and without the AOT cache, on a database that exists; beside it an empty
 * Spring Boot application from the same libraries. {@code --size tiny} does two rounds, {@code full} nine; default five.
 */
public final class Startup {

    private static final String FULL_SIZE = "full";

    private static final String EMPTY = """
            package empty;

            import org.springframework.boot.SpringApplication;
            import org.springframework.boot.autoconfigure.SpringBootApplication;
            import org.springframework.web.bind.annotation.GetMapping;
            import org.springframework.web.bind.annotation.RestController;

            @SpringBootApplication
            @RestController
            public class EmptyApplication {
                public static void main(String[] arguments) {
                    SpringApplication.run(EmptyApplication.class, arguments);
                }

                @GetMapping("/health")
                String health() {
                    return "ok";
                }
            }
            """;

    private final Path scratch;
    private final int rounds;

    private Startup(Path scratch, int rounds) {
        this.scratch = scratch;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        var size = Machine.option(arguments, "--size", "small");
        var rounds = size.equals("tiny") ? 2 : size.equals(FULL_SIZE) ? 9 : 5;
        var scratch = Machine.scratch("startup");
        try {
            new Startup(scratch, rounds).measure();
        } finally {
            Machine.delete(scratch);
        }
    }

    private void measure() throws Exception {
        var data = scratch.resolve("data").toString();
        var first = once(port -> Machine.catraca(true, "run", "--data", data, "--port", port));
        var cached = several(port -> Machine.catraca(true, "run", "--data", data, "--port", port));
        var plain = several(port -> Machine.catraca(false, "run", "--data", data, "--port", port));
        var empty = several(emptyApplication());
        var ratio = cached.time.median() / empty.time.median();
        var plainRatio = plain.time.median() / empty.time.median();
        System.err.printf(Locale.ROOT, "%-34s %9.1f%n", "first start, makes database (ms)", first.time.median());
        System.err.printf("%-34s %s%n", "start (ms)", cached.time);
        System.err.printf("%-34s %s%n", "start without AOT cache (ms)", plain.time);
        System.err.printf("%-34s %s%n", "empty Spring Boot application (ms)", empty.time);
        System.err.printf("%-34s %s%n", "resident memory, idle (MB)", cached.memory);
        System.err.printf(Locale.ROOT, "ratio %.2f (aim: at most 2), without cache %.2f%n", ratio, plainRatio);
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"startup\",\"first_start_ms\":%.0f,\"start_ms\":%s,\"start_without_cache_ms\":%s,"
                        + "\"empty_application_ms\":%s,\"resident_mb\":%s,\"ratio\":%.2f,\"ratio_without_cache\":%.2f}%n",
                first.time.median(),
                cached.time.json(),
                plain.time.json(),
                empty.time.json(),
                cached.memory.json(),
                ratio,
                plainRatio);
    }

    private record Start(Figures time, Figures memory) {}

    private interface Launch {
        List<String> on(String port);
    }

    private Start once(Launch launch) throws Exception {
        return several(launch, 1);
    }

    private Start several(Launch launch) throws Exception {
        return several(launch, rounds);
    }

    private Start several(Launch launch, int times) throws Exception {
        var time = new double[times];
        var memory = new double[times];
        for (var round = 0; round < times; round++) {
            var port = Machine.freePort();
            var log = scratch.resolve("log");
            var process = Machine.start(launch.on(String.valueOf(port)), log);
            try {
                time[round] = Machine.untilReady(process, "http://localhost:" + port + "/health", log);
                memory[round] = Machine.residentMegabytes(process.pid());
            } finally {
                Machine.stop(process);
            }
        }
        return new Start(Figures.of(time), Figures.of(memory));
    }

    private Launch emptyApplication() throws Exception {
        var classes = Files.createDirectories(scratch.resolve("empty"));
        var source = Files.writeString(classes.resolve("EmptyApplication.java"), EMPTY);
        var libraries = webLibraries();
        var javac = Path.of(System.getProperty("java.home"), "bin", "javac").toString();
        Machine.run(List.of(javac, "-cp", libraries, "-d", classes.toString(), source.toString()));
        return port -> {
            var command = Machine.java(false);
            command.addAll(List.of("-cp", classes + ":" + libraries, "empty.EmptyApplication", "--server.port=" + port));
            return command;
        };
    }

    /** What spring-boot-starter-webmvc alone would bring. */
    private static String webLibraries() throws Exception {
        try (var jars = Files.list(Machine.APP.resolve("lib"))) {
            return jars.filter(jar -> jar.getFileName()
                            .toString()
                            .matches("(spring-(aop|beans|boot|boot-(autoconfigure|http-converter|jackson|servlet|tomcat"
                                    + "|web-server|webmvc)|context|core|expression|web|webmvc)|tomcat-.*|jackson-.*|logback-.*"
                                    + "|slf4j-.*|jul-to-slf4j|log4j-.*|commons-logging|jakarta\\.annotation.*|micrometer-.*"
                                    + "|jspecify)-\\d.*\\.jar"))
                    .map(Path::toString)
                    .collect(Collectors.joining(":"));
        }
    }
}
