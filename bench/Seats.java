import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Buyers who race for seats over HTTP, and seats released by one import of payments beside plain SQL that writes the very
 * same rows into the same tables, in one transaction on the same database. {@code --size tiny} pays 40 invoices of two
 * seats, {@code full} 5,000; the default 1,000.
 */
public final class Seats {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final int ROUNDS = 5;
    private static final int BUYERS = 500;
    private static final int BOUGHT = 50;
    private static final int CLICKS = 20;

    private final String address;
    private final String key;
    private final Path data;

    private Seats(String address, String key, Path data) {
        this.address = address;
        this.key = key;
        this.data = data;
    }

    public static void main(String[] arguments) throws Exception {
        var size = Machine.option(arguments, "--size", "small");
        var invoices = size.equals("tiny") ? 40 : size.equals("full") ? 5_000 : 1_000;
        var scratch = Machine.scratch("seats");
        var data = scratch.resolve("data");
        var log = scratch.resolve("log");
        var port = Machine.freePort();
        var server = Machine.start(
                Machine.catraca(true, "run", "--data", data.toString(), "--port", String.valueOf(port)), log);
        try {
            var address = "http://localhost:" + port;
            Machine.untilReady(server, address + "/health", log);
            Machine.run(Machine.catraca(
                    true, "organization", "create", "--slug", "bench", "--name", "Escola", "--data", data.toString()));
            var key = Machine.run(Machine.catraca(
                    true, "api-key", "create", "--organization", "bench", "--role", "owner", "--name", "bench", "--data",
                    data.toString()));
            new Seats(address, key, data).measure(invoices, server.pid());
        } finally {
            Machine.stop(server);
            Machine.delete(scratch);
        }
    }

    private void measure(int most, long pid) throws Exception {
        var course = id(post("/courses", "{\"title\": \"Java\", \"modules\": [{\"title\": \"1\", \"lessons\": [{\"title\": \"Aula\"}]}]}"));
        var product = id(post("/products", """
                {"name": "Java", "kind": "access", "price": 10000, "course_ids": ["%s"]}""".formatted(course)));
        var race = race(product);
        var students = customers("Aluno", 2 * most);
        var invoices = invoices(product, students, most);
        System.err.printf("%-10s %-10s %10s %12s %12s %8s%n", "invoices", "seats", "rows", "import ms", "plain SQL ms", "ratio");
        var points = new ArrayList<Point>();
        try (var database = connect()) {
            for (var part : List.of(most / 4, most / 2, most)) {
                points.add(release(database, invoices.subList(0, part)));
            }
            System.err.println(points.stream().map(Point::tables).toList().getLast());
            var quarter = most / 4;
            var few = statements(database, invoices.subList(0, quarter));
            var many = statements(database, invoices.subList(quarter, most));
            var exponent = exponent(points);
            System.err.printf(
                    Locale.ROOT,
                    "time ~ seats^%.2f; statements: %d for %d invoices, %d for %d%n",
                    exponent, few, quarter, many, most - quarter);
            System.out.printf(
                    Locale.ROOT,
                    "{\"bench\":\"seats\",\"race\":%s,\"exponent\":%.3f,\"statements\":{\"%d\":%d,\"%d\":%d},"
                            + "\"resident_mb\":%.0f,\"releases\":[%s]}%n",
                    race, exponent, quarter, few, most - quarter, many, Machine.residentMegabytes(pid),
                    points.stream().map(Point::json).collect(Collectors.joining(",")));
        }
    }

    /** More clicks than seats: exactly the seats are taken, everybody else is told so. */
    private String race(String product) throws Exception {
        var buyers = customers("Comprador", BUYERS);
        var invoice = invoice(product, buyers.getFirst(), BOUGHT);
        var began = System.nanoTime();
        var answers = all(CLICKS, buyers.stream()
                .<Callable<HttpResponse<String>>>map(buyer -> () -> send("/invoices/" + invoice + "/seats/assignments", """
                        {"product_id": "%s", "student_id": "%s", "release": "on_full_payment"}""".formatted(product, buyer)))
                .toList());
        var seconds = (System.nanoTime() - began) / 1e9;
        var assigned = answers.stream().filter(answer -> answer.statusCode() == 201).count();
        var told = answers.stream().filter(answer -> answer.statusCode() == 409 && answer.body().contains("no_free_seat")).count();
        if (assigned != BOUGHT || told != BUYERS - BOUGHT) {
            throw new IllegalStateException(assigned + " assigned, " + told + " told that no seat is free");
        }
        System.err.printf(Locale.ROOT, "%d buyers, %d seats, %d threads: %d assigned, %d told so, %.0f answers/s%n%n",
                BUYERS, BOUGHT, CLICKS, assigned, told, BUYERS / seconds);
        return String.format(Locale.ROOT, "{\"buyers\":%d,\"seats\":%d,\"threads\":%d,\"assigned\":%d,\"told\":%d,\"per_second\":%.0f}",
                BUYERS, BOUGHT, CLICKS, assigned, told, BUYERS / seconds);
    }

    private record Point(int invoices, long rows, Figures imported, Figures plain, String tables) {

        double ratio() {
            return imported.median() / plain.median();
        }

        String json() {
            return String.format(
                    Locale.ROOT, "{\"invoices\":%d,\"seats\":%d,\"rows\":%d,\"import\":%s,\"plain\":%s,\"ratio\":%.2f,\"rows_per_second\":%.0f}",
                    invoices, 2 * invoices, rows, imported.json(), plain.json(), ratio(), rows / imported.median() * 1000);
        }
    }

    /** Pays the invoices again and again; between rounds everything is put back as it was. */
    private Point release(Connection database, List<String> invoices) throws Exception {
        var rows = new Written(database);
        rows.remember();
        var imported = new double[ROUNDS + 1];
        var plain = new double[ROUNDS + 1];
        for (var round = 0; round <= ROUNDS; round++) {
            imported[round] = pay(invoices);
            if (round == 0) {
                rows.collect();
            }
            rows.putBack();
            plain[round] = rows.writeAgain();
            rows.putBack();
        }
        var point = new Point(
                invoices.size(), rows.count(), Figures.of(Arrays.copyOfRange(imported, 1, imported.length)),
                Figures.of(Arrays.copyOfRange(plain, 1, plain.length)), rows.toString());
        rows.forget();
        System.err.printf(Locale.ROOT, "%-10d %-10d %10d %12.0f %12.0f %8.2f%n",
                invoices.size(), 2 * invoices.size(), point.rows, point.imported.median(), point.plain.median(), point.ratio());
        return point;
    }

    private double pay(List<String> invoices) throws Exception {
        var rows = invoices.stream()
                .map(invoice -> "{\"invoice_id\": \"%s\", \"amount\": 20000, \"method\": \"pix\"}".formatted(invoice))
                .collect(Collectors.joining(","));
        var began = System.nanoTime();
        var answer = post("/payments/batch", "{\"rows\": [" + rows + "]}");
        var took = (System.nanoTime() - began) / 1e6;
        if (!answer.contains("\"recorded\":" + invoices.size() + ",")) {
            throw new IllegalStateException(answer.substring(0, Math.min(500, answer.length())));
        }
        return took;
    }

    /** What PostgreSQL is asked while one import runs, by its own log. */
    private int statements(Connection database, List<String> invoices) throws Exception {
        try (var change = database.createStatement()) {
            change.execute("alter system set log_statement = 'all'");
            change.execute("select pg_reload_conf()");
            awaitLogging(change);
            var before = logged();
            pay(invoices);
            var after = logged();
            change.execute("alter system reset log_statement");
            change.execute("select pg_reload_conf()");
            return (int) (after - before);
        }
    }

    /** Of the application's role alone, and without the heartbeat of the worker. */
    /** A reload reaches sessions one after the other; ours asks until it knows. */
    private static void awaitLogging(Statement session) throws Exception {
        var all = false;
        while (!all) {
            try (var setting = session.executeQuery("show log_statement")) {
                setting.next();
                all = setting.getString(1).equals("all");
            }
        }
    }

    private long logged() throws Exception {
        try (var files = Files.list(data.resolve("postgres/log"))) {
            var lines = 0L;
            for (var file : files.toList()) {
                lines += Files.readAllLines(file).stream()
                        .filter(line -> line.contains("LOG:  execute ") || line.contains("LOG:  statement: "))
                        .filter(line -> !line.contains("scheduled_tasks"))
                        .count();
            }
            return lines;
        }
    }

    private static double exponent(List<Point> points) {
        var first = points.getFirst();
        var last = points.getLast();
        return Math.log(last.imported.median() / first.imported.median())
                / Math.log((double) last.invoices / first.invoices);
    }

    private Connection connect() throws Exception {
        var settings = new Properties();
        try (var file = Files.newInputStream(data.resolve("postgres.properties"))) {
            settings.load(file);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%s/catraca".formatted(settings.get("host"), settings.get("port")),
                settings.getProperty("user"), settings.getProperty("password"));
    }

    private List<String> customers(String name, int many) throws Exception {
        return ids(all(CLICKS, IntStream.range(0, many)
                .<Callable<HttpResponse<String>>>mapToObj(i -> () -> send("/customers", """
                        {"name": "%s %d", "email": "%s%d@example.com", "phone": "+551198%07d"}"""
                        .formatted(name, i, name, i, i)))
                .toList()));
    }

    /** Each with two seats that wait for its payment. */
    private List<String> invoices(String product, List<String> students, int many) throws Exception {
        var invoices = new ArrayList<String>();
        for (var made : all(CLICKS, IntStream.range(0, many)
                .<Callable<String>>mapToObj(i -> () -> {
                    var invoice = invoice(product, students.get(2 * i), 2);
                    for (var student : students.subList(2 * i, 2 * i + 2)) {
                        post("/invoices/" + invoice + "/seats/assignments", """
                                {"product_id": "%s", "student_id": "%s", "release": "on_full_payment"}"""
                                .formatted(product, student));
                    }
                    return invoice;
                })
                .toList())) {
            invoices.add(made);
        }
        return invoices;
    }

    private String invoice(String product, String payer, int seats) throws Exception {
        return id(post("/invoices", """
                {"customer_id": "%s", "due_on": "%s", "notify": false, "items": [{"product_id": "%s", "quantity": %d}]}"""
                .formatted(payer, LocalDate.now().plusDays(10), product, seats)));
    }

    private static List<String> ids(List<HttpResponse<String>> answers) {
        return answers.stream().map(HttpResponse::body).map(Seats::id).toList();
    }

    private static String id(String body) {
        var id = ID.matcher(body);
        if (!id.find()) {
            throw new IllegalStateException(body);
        }
        return id.group(1);
    }

    private String post(String path, String body) throws Exception {
        var answer = send(path, body);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> send(String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return Machine.HTTP.send(request, BodyHandlers.ofString());
    }

    private static <T> List<T> all(int threads, List<Callable<T>> tasks) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var results = new ArrayList<T>();
            for (var done : pool.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        }
    }
}
