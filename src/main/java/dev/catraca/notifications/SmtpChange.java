package dev.catraca.notifications;

import dev.catraca.kernel.Checks;
import dev.catraca.kernel.EmailAddress;
import dev.catraca.kernel.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** New values for the mail settings. A null password keeps the one that is stored; without a user there is none. */
public record SmtpChange(
        String host,
        int port,
        Security security,
        @Nullable String username,
        @Nullable String password,
        String senderEmail) {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final int MAX_PORT = 65_535;
    private static final int MAX_USER = 254;
    private static final int MAX_PASSWORD = 500;

    void check() {
        var checks = new Checks();
        checks.that(HOST.matcher(host).matches(), "host", "invalid_host");
        checks.that(port >= 1 && port <= MAX_PORT, "port", "out_of_range", 1, MAX_PORT);
        checks.optionalLine("username", username, MAX_USER);
        checks.that(password == null || password.length() <= MAX_PASSWORD, "password", "too_long", MAX_PASSWORD);
        checks.that(password == null || Text.isPrintableLine(password), "password", "invalid_characters");
        checks.required("sender_email", senderEmail, EmailAddress::read, "invalid_email");
        checks.refuseIfAny();
    }
}
