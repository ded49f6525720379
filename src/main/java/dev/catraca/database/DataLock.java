package dev.catraca.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Held by the one program that looks after the embedded server of a data directory. The operating system lets go of it
 * when that program dies, however it dies.
 */
final class DataLock implements AutoCloseable {

    private static final String NAME = "server.lock";
    private static final String SERVER = "server";
    private static final String COMMAND = "command";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** For a server, which tolerates no other. Waits for a command to end. Throws {@link Unusable}. */
    static DataLock forServer(DataDirectory data) throws IOException {
        return take(data, SERVER)
                .orElseThrow(() -> new Unusable(
                        "Catraca already runs on %s: stop it first, or give another --data".formatted(data.path())));
    }

    /** For a command; empty if a server runs, to which the command attaches. Waits for another command to end. */
    static Optional<DataLock> forCommand(DataDirectory data) throws IOException {
        return take(data, COMMAND);
    }

    private static Optional<DataLock> take(DataDirectory data, String holder) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var lock = tryOnce(data, holder);
            if (lock != null) {
                return Optional.of(lock);
            }
            if (Files.readString(data.file(NAME)).equals(SERVER)) {
                return Optional.empty();
            }
            pause();
        }
        throw new Unusable("Another command has been using %s for a minute; try again".formatted(data.path()));
    }

    private static @Nullable DataLock tryOnce(DataDirectory data, String holder) throws IOException {
        if (!Files.exists(data.file(NAME))) {
            data.write(NAME, "");
        }
        var channel = FileChannel.open(data.file(NAME), StandardOpenOption.WRITE);
        if (!lock(channel)) {
            channel.close();
            return null;
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(UTF_8)));
        return new DataLock(channel);
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ourselves) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
