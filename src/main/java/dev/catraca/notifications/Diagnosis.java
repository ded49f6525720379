package dev.catraca.notifications;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/** Reads out of the mail library's exceptions what went wrong. A 5xx is the server's last word, a 4xx is not. */
final class Diagnosis {

    private static final int PERMANENT = 500;
    private static final int DEEPEST = 10;

    private Diagnosis() {}

    static Failure of(Exception thrown) {
        var chain = chain(thrown);
        var problem = chain.stream()
                .map(Diagnosis::read)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(SmtpProblem.OTHER);
        return Failure.of(problem, said(chain));
    }

    private static Optional<SmtpProblem> read(Throwable link) {
        return Optional.ofNullable(
                switch (link) {
                    case SMTPAddressFailedException address ->
                        byCode(address.getReturnCode(), SmtpProblem.RECIPIENT_REFUSED);
                    case SMTPSenderFailedException sender -> byCode(sender.getReturnCode(), SmtpProblem.SENDER_REFUSED);
                    case SMTPSendFailedException send -> byCode(send.getReturnCode(), SmtpProblem.REFUSED);
                    case AddressException malformed -> SmtpProblem.RECIPIENT_REFUSED;
                    case AuthenticationFailedException refused -> SmtpProblem.WRONG_PASSWORD;
                    case UnknownHostException unknown -> SmtpProblem.UNKNOWN_HOST;
                    case SocketTimeoutException late -> SmtpProblem.TIMEOUT;
                    case SSLException unsafe -> SmtpProblem.NO_TLS;
                    case ConnectException closed -> SmtpProblem.NO_CONNECTION;
                    case MessagingException other when isWithoutTls(other) -> SmtpProblem.NO_TLS;
                    default -> null;
                });
    }

    private static SmtpProblem byCode(int code, SmtpProblem permanent) {
        return code >= PERMANENT ? permanent : SmtpProblem.LATER;
    }

    private static boolean isWithoutTls(MessagingException failure) {
        var text = failure.getMessage();
        return text != null && (text.contains("STARTTLS") || text.contains("socket to TLS"));
    }

    /** Innermost first: what is nearest to the cause knows best. */
    private static List<Throwable> chain(@Nullable Throwable thrown) {
        var links = new ArrayList<Throwable>();
        var link = thrown;
        while (link != null && links.size() < DEEPEST && !links.contains(link)) {
            links.addFirst(link);
            link = next(link);
        }
        return links;
    }

    private static @Nullable Throwable next(Throwable link) {
        return link instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : link.getCause();
    }

    private static String said(List<Throwable> chain) {
        return chain.stream()
                .filter(link -> !(link instanceof SendFailedException)
                        || link instanceof SMTPSendFailedException
                        || link instanceof SMTPAddressFailedException
                        || link instanceof SMTPSenderFailedException)
                .filter(link -> !(link instanceof MailConnectException) || chain.size() == 1)
                .map(Throwable::getMessage)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElseGet(() -> chain.getFirst().getClass().getSimpleName());
    }
}
