package dev.catraca.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** The folder that holds everything an installation must keep. Made on first use; its files are the owner's alone. */
public record DataDirectory(Path path) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    public DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** The secret kept under this name: 32 random bytes in URL-safe base 64, made on first use. */
    String secret(String name) {
        if (read(name).isEmpty()) {
            write(name, newSecret() + "\n");
        }
        return read(name).orElseThrow().strip();
    }

    /** What was written under this name. */
    public Optional<String> read(String name) {
        try {
            return Files.exists(file(name)) ? Optional.of(Files.readString(file(name))) : Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file(name), broken);
        }
    }

    /** Writes a file of mode 0600 whole or not at all. */
    public void write(String name, String content) {
        try {
            Files.createDirectories(path);
            var draft = Files.createTempFile(path, name, ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(draft, content);
            Files.move(draft, file(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot write " + file(name), broken);
        }
    }

    static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
