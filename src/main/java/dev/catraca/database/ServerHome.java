package dev.catraca.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.CRC32;

/** The folder of the embedded server: its programs by version, its cluster, its log; and who it belongs to. */
record ServerHome(Path path, ServerUser user) {

    private static final Path ELSEWHERE = Path.of("/var/lib/catraca");

    static ServerHome prepare(DataDirectory data) throws IOException {
        Files.createDirectories(data.path());
        var folder = data.file("postgres");
        if (Files.isSymbolicLink(folder)) {
            var target = folder.toRealPath();
            return new ServerHome(target, ServerUser.forFolder(target));
        }
        var user = ServerUser.forFolder(folder);
        if (user.name() == null) {
            makePrivate(folder, user);
            return new ServerHome(folder, user);
        }
        letOthersPass(data.path());
        makePrivate(folder, user);
        return user.canEnter(folder) ? new ServerHome(folder, user) : moveOut(folder, user);
    }

    Path cluster() {
        return path.resolve("cluster");
    }

    Path log() {
        return path.resolve("log");
    }

    /** The unprivileged user must get through the data directory to its own folder; every file in it is 0600. */
    private static void letOthersPass(Path data) throws IOException {
        var permissions = Files.getPosixFilePermissions(data);
        if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(data, permissions);
        }
    }

    /** Below a folder that only root may enter (such as /root), PostgreSQL can't live: a link leads to where it does. */
    private static ServerHome moveOut(Path folder, ServerUser user) throws IOException {
        var crc = new CRC32();
        crc.update(folder.toString().getBytes(UTF_8));
        var elsewhere = ELSEWHERE.resolve(Long.toHexString(crc.getValue()));
        Files.createDirectories(ELSEWHERE);
        letOthersPass(ELSEWHERE);
        makePrivate(elsewhere, user);
        Folders.delete(folder);
        Files.createSymbolicLink(folder, elsewhere);
        return new ServerHome(elsewhere, user);
    }

    static void makePrivate(Path folder, ServerUser user) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            user.own(folder);
        }
    }
}
