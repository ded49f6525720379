package dev.catraca.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who runs PostgreSQL. It refuses to run as root, so root hands it to whoever owns the database's folder, or at first
 * to {@code catraca}, {@code postgres} or {@code nobody}, whichever exists; anyone else runs it as themselves.
 *
 * @param name the unprivileged user, or null to run as ourselves
 */
record ServerUser(@Nullable String name) {

    private static final long ROOT = 0;

    static ServerUser forFolder(Path folder) throws IOException {
        if (!isRoot(Path.of("/proc/self"))) {
            return new ServerUser(null);
        }
        if (Files.exists(folder) && !isRoot(folder)) {
            return new ServerUser(Files.getOwner(folder).getName());
        }
        return Stream.of("catraca", "postgres", "nobody")
                .filter(ServerUser::exists)
                .findFirst()
                .map(ServerUser::new)
                .orElseThrow(() -> new Unusable("PostgreSQL does not run as root, and there is no other user to give it"
                        + " to: run `useradd --system catraca` and start again, or start as another user"));
    }

    /** The command line that does this as that user. */
    List<String> command(List<String> command) throws IOException {
        if (name == null) {
            return command;
        }
        var full = new ArrayList<String>();
        if (Stream.of("/usr/bin/setpriv", "/bin/setpriv").anyMatch(path -> Files.isExecutable(Path.of(path)))) {
            var group = Shell.run(List.of("id", "-g", name)).strip();
            full.addAll(List.of("setpriv", "--reuid=" + name, "--regid=" + group, "--init-groups", "--no-new-privs"));
        } else {
            full.addAll(List.of("runuser", "-u", name, "--"));
        }
        full.addAll(command);
        return full;
    }

    /** Makes the user the owner of this one path. */
    void own(Path path) throws IOException {
        if (name != null) {
            Files.setOwner(path, principal(name));
        }
    }

    boolean canEnter(Path folder) throws IOException {
        return Shell.succeeds(command(List.of("test", "-x", folder.toString())));
    }

    private static boolean isRoot(Path path) throws IOException {
        return ((Number) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS)).longValue() == ROOT;
    }

    private static boolean exists(String name) {
        try {
            principal(name);
            return true;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static UserPrincipal principal(String name) throws IOException {
        try {
            return Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
        } catch (UserPrincipalNotFoundException unknown) {
            throw new IOException("no user " + name, unknown);
        }
    }
}
