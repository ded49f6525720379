import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * "May this student open this lesson now?" over HTTP, drip and checkpoints in all terms, beside the cheapest question that
 * the same server answers with a key. Three sizes of one school show what growth costs. {@code --size tiny} goes to 10,000
 * grants, {@code small} to 100,000, {@code full} (the default) to 1,000,000. What is written is {@code access.sql}.
 */
public final class Access {

    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 5;
    private static final int COURSES = 10;
    private static final int LESSONS = 30;
    private static final String PING = "/api/v1/ping";

    private final int port;
    private final Path data;
    private final double seconds;
    private String organization = "";
    private String key = "";
    private int students;

    private Access(int port, Path data, double seconds) {
        this.port = port;
        this.data = data;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        var size = Machine.option(arguments, "--size", "full");
        var most = size.equals("tiny") ? 10_000 : size.equals("small") ? 100_000 : 1_000_000;
        var seconds = Double.parseDouble(Machine.option(arguments, "--seconds", size.equals("tiny") ? "0.3" : "4"));
        var scratch = Machine.scratch("access");
        var port = Machine.freePort();
        var log = scratch.resolve("log");
        var data = scratch.resolve("data");
        var server = Machine.start(
                Machine.catraca(true, "run", "--data", data.toString(), "--port", String.valueOf(port)), log);
        try {
            Machine.untilReady(server, "http://localhost:" + port + "/health", log);
            new Access(port, data, seconds).measure(List.of(most / 100, most / 10, most), server.pid());
        } finally {
            Machine.stop(server);
            Machine.delete(scratch);
        }
    }

    private void measure(List<Integer> sizes, long pid) throws Exception {
        organization = Machine.run(Machine.catraca(
                true, "organization", "create", "--slug", "bench", "--name", "Escola", "--data", data.toString()));
        key = Machine.run(Machine.catraca(
                true, "api-key", "create", "--organization", "bench", "--role", "owner", "--name", "bench", "--data",
                data.toString()));
        System.err.printf("%-10s %34s %34s %22s %22s%n", "grants", "ping /s", "access /s", "share of ping", "p99 to ping's");
        var compared = new ArrayList<Compared>();
        for (var size : sizes) {
            grow(size / COURSES);
            compared.add(compare(size));
        }
        var exponent = exponent(compared);
        var memory = Machine.residentMegabytes(pid);
        System.err.printf(Locale.ROOT, "time ~ grants^%.3f (aim: at most 0.1)%n", exponent);
        System.err.printf(
                Locale.ROOT, "database %d MB, resident memory afterwards %.0f MB%n", databaseMegabytes(), memory);
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"access\",\"connections\":%d,\"exponent\":%.3f,\"database_mb\":%d,\"resident_mb\":%.0f,\"sizes\":[%s]}%n",
                CONNECTIONS,
                exponent,
                databaseMegabytes(),
                memory,
                String.join(",", compared.stream().map(Compared::json).toList()));
    }

    /** One size: rates and ratios of each round, and times of a request in milliseconds. */
    private record Compared(
            int grants, Figures ping, Figures access, Figures share, Figures tail, Figures p50, Figures p99, long bytes) {

        String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"grants\":%d,\"ping_per_s\":%s,\"access_per_s\":%s,\"share\":%s,\"p99_ratio\":%s,\"p50_ms\":%s,\"p99_ms\":%s,\"bytes\":%d}",
                    grants,
                    ping.json(),
                    access.json(),
                    share.json(),
                    tail.json(),
                    p50.json(),
                    p99.json(),
                    bytes);
        }
    }

    /** Side by side in each round, first the one and then the other, so that a noisy neighbour disturbs both. */
    private Compared compare(int grants) throws Exception {
        for (var warm = 0; warm < 3; warm++) {
            ping(-1 - warm);
            access(-1 - warm);
        }
        var pings = new double[ROUNDS];
        var doors = new double[ROUNDS];
        var shares = new double[ROUNDS];
        var tails = new double[ROUNDS];
        var middles = new double[ROUNDS];
        var slowest = new double[ROUNDS];
        var bytes = 0L;
        for (var round = 0; round < ROUNDS; round++) {
            var early = round % 2 == 0 ? ping(round) : null;
            var door = access(round);
            var floor = early == null ? ping(round) : early;
            pings[round] = floor.perSecond();
            doors[round] = door.perSecond();
            shares[round] = door.perSecond() / floor.perSecond();
            tails[round] = door.p99() / floor.p99();
            middles[round] = door.p50();
            slowest[round] = door.p99();
            bytes += door.bytes();
        }
        var compared = new Compared(
                grants,
                Figures.of(pings),
                Figures.of(doors),
                Figures.of(shares),
                Figures.of(tails),
                Figures.of(middles),
                Figures.of(slowest),
                bytes);
        System.err.printf(
                Locale.ROOT,
                "%-10d %34s %34s %22s %22s%n",
                grants,
                compared.ping,
                compared.access,
                ratio(compared.share),
                ratio(compared.tail));
        return compared;
    }

    private static String ratio(Figures figures) {
        return String.format(
                Locale.ROOT, "%.2f (%.2f to %.2f)", figures.median(), figures.percentile(0), figures.percentile(100));
    }

    private Load ping(int round) throws Exception {
        return Load.run(port, key, round, random -> PING, CONNECTIONS, seconds);
    }

    private Load access(int round) throws Exception {
        return Load.run(port, key, round, this::door, CONNECTIONS, seconds);
    }

    /** Any student at any lesson of any of their courses. */
    private String door(SplittableRandom random) {
        return "/api/v1/access?student_id=" + id("student" + (1 + random.nextInt(students))) + "&lesson_id="
                + id("lesson" + (1 + random.nextInt(COURSES)) + "-" + (1 + random.nextInt(LESSONS)));
    }

    /** The time per request against the size, as one power law through the medians of all sizes (least squares). */
    private static double exponent(List<Compared> compared) {
        var x = compared.stream().mapToDouble(one -> Math.log(one.grants)).toArray();
        // measured against ping in the same rounds, which does not grow: only ratios can be trusted
        var y = compared.stream().mapToDouble(one -> -Math.log(one.share.median())).toArray();
        var meanX = Arrays.stream(x).average().orElseThrow();
        var meanY = Arrays.stream(y).average().orElseThrow();
        var above = 0.0;
        var below = 0.0;
        for (var i = 0; i < x.length; i++) {
            above += (x[i] - meanX) * (y[i] - meanY);
            below += (x[i] - meanX) * (x[i] - meanX);
        }
        return above / below;
    }

    private void grow(int wanted) throws IOException, SQLException {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("select organizations.enter('" + organization + "')");
                statement.execute(Files.readString(Machine.HOME.resolve("bench/access.sql"))
                        .replace(":organization", "'" + organization + "'::uuid")
                        .replace(":first", String.valueOf(students + 1))
                        .replace(":last", String.valueOf(wanted + 1))
                        .replace(":now", "now()"));
            }
            connection.commit();
            connection.setAutoCommit(true);
            connection.createStatement().execute("vacuum analyze");
            connection.createStatement().execute("checkpoint");
        }
        students = wanted;
    }

    private long databaseMegabytes() throws IOException, SQLException {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery("select pg_database_size(current_database()) >> 20")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The owner's way in, which the command line uses too. */
    private Connection connect() throws IOException, SQLException {
        var way = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("postgres.properties"))) {
            way.load(file);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%s/catraca".formatted(way.getProperty("host"), way.getProperty("port")),
                way.getProperty("user"),
                way.getProperty("password"));
    }

    /** The id that {@code access.sql} gives to a name. */
    private static UUID id(String name) {
        try {
            var digest = ByteBuffer.wrap(
                    MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
