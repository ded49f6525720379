package dev.catraca.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to one mail server. Every wait is bounded. */
final class Postman implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "20000";

    private final SmtpRows.Stored settings;
    private final Session session;
    private final Transport transport;

    private Postman(SmtpRows.Stored settings, Session session, Transport transport) {
        this.settings = settings;
        this.session = session;
        this.transport = transport;
    }

    static Postman connect(SmtpRows.Stored settings, @Nullable String password) throws MessagingException {
        var server = settings.shown();
        var session = Session.getInstance(properties(server));
        var transport = session.getTransport("smtp");
        transport.connect(server.host(), server.port(), server.username(), password);
        return new Postman(settings, session, transport);
    }

    void deliver(Parcel parcel) throws MessagingException {
        var mail = Mime.write(session, settings.shown(), settings.sender(), parcel);
        mail.saveChanges();
        transport.sendMessage(mail, mail.getAllRecipients());
    }

    /** What was taken stays taken, even if the server does not say goodbye. */
    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException rude) {
            log.debug("the mail server hung up", rude);
        }
    }

    private static Properties properties(SmtpSettings settings) {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.put("mail.smtp.auth", String.valueOf(settings.username() != null));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.security() == Security.TLS));
        var startTls = String.valueOf(settings.security() == Security.STARTTLS);
        properties.put("mail.smtp.starttls.enable", startTls);
        properties.put("mail.smtp.starttls.required", startTls);
        properties.put("mail.smtp.from", settings.senderEmail());
        return properties;
    }
}
