import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Starts programs of the built Catraca on scratch data and asks them over HTTP. */
final class Machine {

    static final Path HOME = Path.of(System.getProperty("catraca.home", "."));
    static final Path APP = HOME.resolve("target/app");
    static final HttpClient HTTP = HttpClient.newBuilder().build();

    private Machine() {}

    /** The java command with the flags that the launcher gives. */
    static List<String> java(boolean cache) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseCompactObjectHeaders",
                "-XX:MaxRAMPercentage=50",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-Xlog:aot=off:stderr",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (cache && Files.exists(APP.resolve("catraca.aot"))) {
            command.add("-XX:AOTCache=" + APP.resolve("catraca.aot"));
        }
        return command;
    }

    static List<String> catraca(boolean cache, String... arguments) {
        var command = java(cache);
        command.addAll(List.of("-jar", APP.resolve("catraca.jar").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    static Process start(List<String> command, Path log) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("CATRACA_"));
        builder.redirectOutput(log.toFile()).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return builder.start();
    }

    /** Runs a command to its end and gives its standard output. */
    static String run(List<String> command) throws Exception {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("CATRACA_"));
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " failed");
        }
        return output;
    }

    /** Milliseconds until this address answers 200. */
    static double untilReady(Process process, String url, Path log) throws Exception {
        var began = System.nanoTime();
        while (System.nanoTime() - began < 180_000_000_000L) {
            if (!process.isAlive()) {
                throw new IllegalStateException("it died:\n" + Files.readString(log));
            }
            try {
                var request = HttpRequest.newBuilder(URI.create(url)).build();
                if (HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return (System.nanoTime() - began) / 1e6;
                }
            } catch (IOException notYet) {
                // nobody listens yet
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("not ready within 180 s:\n" + Files.readString(log));
    }

    static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    static double residentMegabytes(long pid) throws IOException {
        return Files.readString(Path.of("/proc/" + pid + "/status"))
                        .lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static Path scratch(String name) throws IOException {
        Files.createDirectories(HOME.resolve("target"));
        return Files.createTempDirectory(HOME.resolve("target"), "bench-" + name);
    }

    static void delete(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    static String option(String[] arguments, String name, String otherwise) {
        var at = List.of(arguments).indexOf(name);
        return at < 0 || at + 1 >= arguments.length ? otherwise : arguments[at + 1];
    }
}
