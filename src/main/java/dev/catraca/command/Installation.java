package dev.catraca.command;

import dev.catraca.database.DataDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which installation a command means: the options that all commands share. */
final class Installation {

    private static final String ADDRESS_FILE = "address";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory (default: CATRACA_DATA, or ./data).")
    private @Nullable Path data;

    @Option(names = "--base-url", paramLabel = "URL", description = "Where people reach Catraca; links begin with it.")
    private @Nullable String baseUrl;

    List<String> settings() {
        var settings = new ArrayList<String>();
        if (data != null) {
            settings.add("--catraca.data=" + data);
        }
        baseUrl().ifPresent(url -> settings.add("--catraca.base-url=" + url));
        return settings;
    }

    /** Commands put the address that the server last had into links, unless told another. */
    List<String> settingsForCommand() {
        var settings = new ArrayList<>(settings());
        settings.add("--catraca.command=true");
        settings.add("--catraca.scheduler.enabled=false");
        if (baseUrl().isEmpty()) {
            directory().read(ADDRESS_FILE).ifPresent(url -> settings.add("--catraca.base-url=" + url));
        }
        return settings;
    }

    private Optional<String> baseUrl() {
        return Optional.ofNullable(baseUrl).or(() -> Optional.ofNullable(System.getenv("CATRACA_BASE_URL")));
    }

    private DataDirectory directory() {
        var fromEnvironment = Optional.ofNullable(System.getenv("CATRACA_DATA"));
        return new DataDirectory(data != null ? data : Path.of(fromEnvironment.orElse("data")));
    }

    static void rememberAddress(DataDirectory directory, String url) {
        directory.write(ADDRESS_FILE, url);
    }
}
