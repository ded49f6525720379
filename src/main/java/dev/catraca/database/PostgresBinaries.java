package dev.catraca.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked from the jar once per version. */
final class PostgresBinaries {

    private static final int EXECUTABLE = 0100;

    private PostgresBinaries() {}

    /** The folder with bin, lib and share of this version under {@code home}; complete, or not there at all. */
    static Path unpack(Path home, String version) throws IOException {
        var target = home.resolve(version);
        if (Files.isDirectory(target)) {
            return target;
        }
        var draft = home.resolve(version + ".new");
        Folders.delete(draft);
        Files.createDirectories(draft);
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open())))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                place(archive, entry, draft);
            }
        }
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        return target;
    }

    private static InputStream open() {
        var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var name = machine.contains("aarch64") || machine.contains("arm64") ? "arm_64" : "x86_64";
        var archive = PostgresBinaries.class.getResourceAsStream("/postgres-linux-" + name + ".txz");
        if (archive == null) {
            throw new Unusable("There is no embedded PostgreSQL for " + System.getProperty("os.name") + " on " + machine
                    + ": set CATRACA_DB_URL, CATRACA_DB_USER and CATRACA_DB_PASSWORD to use a PostgreSQL 18 of yours");
        }
        return archive;
    }

    private static void place(TarArchiveInputStream archive, TarArchiveEntry entry, Path draft) throws IOException {
        var path = draft.resolve(entry.getName()).normalize();
        if (!path.startsWith(draft)) {
            throw new IOException("archive entry outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            return;
        }
        makeFolders(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(archive, path);
            var mode = (entry.getMode() & EXECUTABLE) != 0 ? "rwxr-xr-x" : "rw-r--r--";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }

    /** The user who runs PostgreSQL must get in, whatever our umask says. */
    private static void makeFolders(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            makeFolders(folder.getParent());
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
