import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * What came of asking one server as fast as it answers, over connections that stay open, each with a thread of its own.
 * Bare sockets: what a client costs is taken from the same processors, and would make slow answers look better.
 */
record Load(double perSecond, double p50, double p99, long requests, long bytes) {

    /** Paths are drawn by a generator of each connection's own, seeded by its number and the round's. */
    static Load run(
            int port, String key, int seed, Function<SplittableRandom, String> path, int connections, double seconds)
            throws Exception {
        var began = System.nanoTime();
        var until = began + (long) (seconds * 1e9);
        var work = new ArrayList<Callable<Asker>>();
        for (var number = 0; number < connections; number++) {
            var random = new SplittableRandom(1000L * seed + number);
            work.add(() -> new Asker(port, key).ask(() -> path.apply(random), until));
        }
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var times = new ArrayList<Double>();
            var bytes = 0L;
            for (var one : threads.invokeAll(work)) {
                var asked = one.get();
                Arrays.stream(asked.nanos, 0, asked.count).forEach(nanos -> times.add(nanos / 1e6));
                bytes += asked.bytes;
            }
            var took = (System.nanoTime() - began) / 1e9;
            var sorted = Figures.of(times.stream().mapToDouble(Double::doubleValue).toArray());
            return new Load(times.size() / took, sorted.median(), sorted.percentile(99), times.size(), bytes);
        }
    }

    /** One connection. The server closes it after some requests, and says so; then there is a new one. */
    private static final class Asker {
        final int port;
        final String key;
        long[] nanos = new long[1024];
        int count;
        long bytes;
        boolean open;

        Asker(int port, String key) {
            this.port = port;
            this.key = key;
        }

        Asker ask(Callable<String> paths, long until) throws Exception {
            while (System.nanoTime() < until) {
                try (var socket = new Socket("localhost", port)) {
                    socket.setTcpNoDelay(true);
                    open = true;
                    var in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
                    while (open && System.nanoTime() < until) {
                        once(socket, in, paths.call());
                    }
                }
            }
            return this;
        }

        private void once(Socket socket, InputStream in, String path) throws IOException {
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer " + key
                    + "\r\n\r\n";
            var began = System.nanoTime();
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            answer(in, path);
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = System.nanoTime() - began;
        }

        /** Reads one answer to its end. Anything but 200 ends the measurement. */
        private void answer(InputStream in, String path) throws IOException {
            var status = line(in);
            if (!status.startsWith("HTTP/1.1 200")) {
                throw new IllegalStateException(path + " answered " + status);
            }
            var length = -1;
            for (var header = line(in); !header.isEmpty(); header = line(in)) {
                open &= !header.equalsIgnoreCase("Connection: close");
                if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            if (length >= 0) {
                skip(in, length);
                return;
            }
            for (var chunk = -1; chunk != 0; ) {
                chunk = Integer.parseInt(line(in), 16);
                skip(in, chunk);
                in.skipNBytes(2);
            }
        }

        private void skip(InputStream in, int length) throws IOException {
            in.skipNBytes(length);
            bytes += length;
        }

        private static String line(InputStream in) throws IOException {
            var line = new StringBuilder();
            for (var read = in.read(); read != '\r'; read = in.read()) {
                if (read < 0) {
                    throw new EOFException("the server hung up");
                }
                line.append((char) read);
            }
            in.skipNBytes(1);
            return line.toString();
        }
    }
}
