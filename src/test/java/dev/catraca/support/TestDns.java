package dev.catraca.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The domain name system of the tests: knows the TXT records that tests put there, and nothing else. */
public final class TestDns {

    private static final int HEADER = 12;
    private static final int TXT = 16;
    private static final int ANSWERED = 0x8580;
    private static final int NO_SUCH_NAME = 0x8583;
    private static final int LARGEST = 512;

    private static final Map<String, List<String>> RECORDS = new ConcurrentHashMap<>();
    private static final DatagramSocket SOCKET = started();

    private TestDns() {}

    public static void put(String name, String... texts) {
        RECORDS.put(name, List.of(texts));
    }

    static String address() {
        return "127.0.0.1:" + SOCKET.getLocalPort();
    }

    private static DatagramSocket started() {
        try {
            var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> serve(socket));
            return socket;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private static void serve(DatagramSocket socket) {
        while (!socket.isClosed()) {
            var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
            try {
                socket.receive(packet);
                var answer = answer(Arrays.copyOf(packet.getData(), packet.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static byte[] answer(byte[] query) {
        var name = new StringBuilder();
        var at = HEADER;
        while (query[at] != 0) {
            name.append(name.isEmpty() ? "" : ".").append(new String(query, at + 1, query[at], ISO_8859_1));
            at += query[at] + 1;
        }
        var question = Arrays.copyOfRange(query, HEADER, at + 5);
        var texts = RECORDS.get(name.toString().toLowerCase(Locale.ROOT));
        var found = texts == null ? List.<String>of() : texts;
        var out = ByteBuffer.allocate(LARGEST).put(query, 0, 2).putShort((short)
                (texts == null ? NO_SUCH_NAME : ANSWERED));
        out.putShort((short) 1).putShort((short) found.size()).putInt(0).put(question);
        for (var text : found) {
            out.putShort((short) 0xc00c)
                    .putShort((short) TXT)
                    .putShort((short) 1)
                    .putInt(0);
            out.putShort((short) (text.length() + 1)).put((byte) text.length()).put(text.getBytes(ISO_8859_1));
        }
        return Arrays.copyOf(out.array(), out.position());
    }
}
