package dev.catraca.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** Runs a program to its end. */
final class Shell {

    private Shell() {}

    /** What it printed; an IOException with its words if it fails. */
    static String run(List<String> command) throws IOException {
        var process = start(command);
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (exitOf(process) != 0) {
            throw new IOException(String.join(" ", command) + ": " + output.strip());
        }
        return output;
    }

    static boolean succeeds(List<String> command) throws IOException {
        var process = start(command);
        process.getInputStream().readAllBytes();
        return exitOf(process) == 0;
    }

    private static Process start(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static int exitOf(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }
}
