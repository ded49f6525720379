package dev.catraca.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** PostgreSQL's own note of the process that serves a cluster; it outlives that process when it is killed. */
record PostmasterFile(Path path) {

    /** No process has this number: the kernel stops at 2^22. */
    private static final String NOBODY = String.valueOf(Integer.MAX_VALUE);

    static PostmasterFile of(Path cluster) {
        return new PostmasterFile(cluster.resolve("postmaster.pid"));
    }

    /** The process with the noted number, whatever program that is by now. */
    Optional<ProcessHandle> process() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        var number = Files.readString(path).lines().findFirst().orElse("").strip();
        return number.matches("\\d{1,10}") ? ProcessHandle.of(Long.parseLong(number)) : Optional.empty();
    }

    /**
     * Lets PostgreSQL start although another program has the noted number now. The rest of the file stays: by it
     * PostgreSQL makes sure that no orphan of the dead server still works on the data.
     */
    void forget() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        var text = Files.readString(path);
        var end = text.indexOf('\n');
        if (end < 0) {
            Files.delete(path);
        } else {
            Files.writeString(path, NOBODY + text.substring(end), StandardOpenOption.TRUNCATE_EXISTING);
        }
    }
}
