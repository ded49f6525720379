import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Each list, search and detail page in an organization with few customers and invoices and, beside it on the same
 * server, one with many: the ratio shows what growth costs. {@code --size tiny} compares 20 with 200, {@code full} 1,000
 * with 100,000; the default 100 with 2,000.
 */
public final class Pages {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 5;

    private final Path data;
    private final String address;
    private final int requestsPerRound;

    private Pages(Path data, String address, int requestsPerRound) {
        this.data = data;
        this.address = address;
        this.requestsPerRound = requestsPerRound;
    }

    public static void main(String[] arguments) throws Exception {
        var size = Machine.option(arguments, "--size", "small");
        var few = size.equals("tiny") ? 20 : size.equals("full") ? 1_000 : 100;
        var many = size.equals("tiny") ? 200 : size.equals("full") ? 100_000 : 2_000;
        var scratch = Machine.scratch("pages");
        var port = Machine.freePort();
        var log = scratch.resolve("log");
        var data = scratch.resolve("data");
        var server = Machine.start(
                Machine.catraca(true, "run", "--data", data.toString(), "--port", String.valueOf(port)), log);
        try {
            var address = "http://localhost:" + port;
            Machine.untilReady(server, address + "/health", log);
            new Pages(data, address, size.equals("tiny") ? 5 : 40).measure(few, many, server.pid());
        } finally {
            Machine.stop(server);
            Machine.delete(scratch);
        }
    }

    private void measure(int few, int many, long pid) throws Exception {
        var small = organization("few", few);
        var large = organization("many", many);
        var lines = new ArrayList<String>();
        System.err.printf("%-28s %12s %12s %12s %8s%n", "page", few + " p50 ms", many + " p50 ms", many + " p99 ms", "ratio");
        for (var page : small.pages().keySet()) {
            var a = times(small, small.pages().get(page));
            var b = times(large, large.pages().get(page));
            var ratio = b.percentile(99) / a.percentile(99);
            System.err.printf(
                    Locale.ROOT, "%-28s %12.1f %12.1f %12.1f %8.2f%n", page, a.median(), b.median(), b.percentile(99), ratio);
            lines.add(String.format(
                    Locale.ROOT, "{\"page\":\"%s\",\"few\":%s,\"many\":%s,\"ratio\":%.2f}", page, a.json(), b.json(), ratio));
        }
        var memory = Machine.residentMegabytes(pid);
        System.err.printf(Locale.ROOT, "resident memory afterwards %.0f MB%n", memory);
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"pages\",\"few\":%d,\"many\":%d,\"resident_mb\":%.0f,\"pages\":[%s]}%n",
                few,
                many,
                memory,
                String.join(",", lines));
    }

    /** One organization, its key, somebody signed in to its back office, and an id of each kind. */
    private record School(String key, HttpClient browser, String customer, String invoice) {

        Map<String, String> pages() {
            var pages = new LinkedHashMap<String, String>();
            for (var kind : List.of("customers", "invoices")) {
                var id = kind.equals("customers") ? customer : invoice;
                pages.put("api " + kind, "/api/v1/" + kind);
                pages.put("api " + kind + " one", "/api/v1/" + kind + "/" + id);
                pages.put("admin " + kind, "/admin/" + kind);
                pages.put("admin " + kind + " one", "/admin/" + kind + "/" + id);
            }
            pages.put("api ping (floor)", "/api/v1/ping");
            pages.put("api customers search", "/api/v1/customers?q=pessoa");
            pages.put("admin customers search", "/admin/customers?q=pessoa");
            pages.put("admin home", "/admin");
            pages.put("admin search", "/admin/search/hits?q=pessoa");
            return pages;
        }
    }

    private School organization(String slug, int customers) throws Exception {
        var create = Machine.catraca(
                true, "organization", "create", "--slug", slug, "--name", "Escola", "--data", data.toString(),
                "--owner-email", slug + "@example.com");
        var complaints = data.resolveSibling("complaints");
        var process = Machine.start(create, complaints);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(complaints));
        }
        var key = Machine.run(Machine.catraca(
                true, "api-key", "create", "--organization", slug, "--role", "owner", "--name", "bench", "--data",
                data.toString()));
        var invitation = Pattern.compile("https?://\\S+").matcher(Files.readString(complaints));
        invitation.find();
        var browser = signIn(URI.create(invitation.group()).getPath());
        var ids = seed(key, customers);
        return new School(key, browser, ids.get(0), ids.get(1));
    }

    private HttpClient signIn(String path) throws Exception {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var form = "name=Ana&password=" + URLEncoder.encode("uma senha bem longa 42", StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = browser.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException("sign-in answered " + answer.statusCode() + "\n" + answer.body());
        }
        return browser;
    }

    /** Gives the ids of the last customer and its invoice. */
    private List<String> seed(String key, int customers) throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var made = new ArrayList<java.util.concurrent.Future<List<String>>>();
            for (var number = 0; number < customers; number++) {
                var who = number;
                made.add(threads.submit(() -> seedOne(key, who)));
            }
            for (var one : made) {
                one.get();
            }
            return made.getLast().get();
        }
    }

    private List<String> seedOne(String key, int number) throws Exception {
        var customer = post(key, "/api/v1/customers", """
                {"name": "Pessoa %06d", "email": "pessoa%d@example.com", "phone": "+551198%07d"}
                """.formatted(number, number, number));
        var invoice = post(key, "/api/v1/invoices", """
                {"customer_id": "%s", "due_on": "%s", "notify": false,
                 "items": [{"description": "Aula avulsa", "unit_price": %d}]}
                """.formatted(customer, LocalDate.now().plusDays(10), 1000 + number));
        return List.of(customer, invoice);
    }

    private String post(String key, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = Machine.HTTP.send(request, BodyHandlers.ofString());
        var id = ID.matcher(answer.body());
        if (answer.statusCode() != 201 || !id.find()) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return id.group(1);
    }

    private Figures times(School school, String path) throws Exception {
        for (var i = 0; i < WARM_UP; i++) {
            once(school, path);
        }
        var times = new double[ROUNDS * requestsPerRound];
        for (var i = 0; i < times.length; i++) {
            times[i] = once(school, path);
        }
        return Figures.of(times);
    }

    private double once(School school, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + school.key)
                .build();
        var began = System.nanoTime();
        var answer = school.browser.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return (System.nanoTime() - began) / 1e6;
    }
}
