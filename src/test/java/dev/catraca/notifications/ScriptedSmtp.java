package dev.catraca.notifications;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A mail server that says no in a chosen place; GreenMail only knows yes. Answers everything else kindly. */
final class ScriptedSmtp implements AutoCloseable {

    private static final Pattern COMMAND = Pattern.compile("[ :].*");

    private final ServerSocket door;
    private final Map<String, String> answers;

    /** The answers by the first word of a command; {@code .} is the end of the mail itself. */
    ScriptedSmtp(Map<String, String> answers) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answers = answers;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var guest = door.accept()) {
                talk(guest);
            } catch (IOException gone) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(gone);
                }
            }
        }
    }

    private void talk(Socket guest) throws IOException {
        var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), US_ASCII));
        say(guest, "220 ready");
        var inMail = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (inMail && !line.equals(".")) {
                continue;
            }
            var answer = answer(COMMAND.matcher(line).replaceFirst("").toUpperCase(Locale.ROOT));
            inMail = answer.startsWith("354");
            say(guest, answer);
        }
    }

    private String answer(String command) {
        var usual = switch (command) {
            case "EHLO" -> "250-here\r\n250 AUTH PLAIN LOGIN";
            case "DATA" -> "354 go on";
            case "AUTH" -> "235 welcome";
            default -> "250 fine";
        };
        return answers.getOrDefault(command, usual);
    }

    private static void say(Socket guest, String line) throws IOException {
        guest.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
        guest.getOutputStream().flush();
    }
}
