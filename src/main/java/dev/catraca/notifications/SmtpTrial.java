package dev.catraca.notifications;

/** How a test mail went. A failure says in the message {@code smtp_problem.<code>} what to look at. */
public sealed interface SmtpTrial {

    /** The server took it. */
    record Accepted(String recipient) implements SmtpTrial {}

    /** It did not; the detail is what the server or the network said. */
    record Failed(SmtpProblem problem, String detail) implements SmtpTrial {}
}
