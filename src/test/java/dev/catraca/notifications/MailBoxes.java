package dev.catraca.notifications;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The one mail server of the tests, which takes everything; read by address, since all tests share it. */
public final class MailBoxes {

    private static final GreenMail SERVER = started();

    private MailBoxes() {}

    public static int port() {
        return SERVER.getSmtp().getPort();
    }

    public static SmtpChange settings() {
        return new SmtpChange("127.0.0.1", port(), Security.NONE, null, null, "contato@escola.example");
    }

    public static List<MimeMessage> of(String email) {
        var user = SERVER.getUserManager().getUserByEmail(email);
        if (user == null) {
            return List.of();
        }
        try {
            return SERVER.getManagers().getImapHostManager().getInbox(user).getMessages().stream()
                    .map(StoredMessage::getMimeMessage)
                    .toList();
        } catch (FolderException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** The first part of that type, however deep. */
    public static String body(Part part, String type) throws MessagingException, IOException {
        return find(part, type).orElseThrow();
    }

    private static Optional<String> find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of((String) part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var at = 0; at < parts.getCount(); at++) {
                BodyPart inner = parts.getBodyPart(at);
                var found = find(inner, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }
}
