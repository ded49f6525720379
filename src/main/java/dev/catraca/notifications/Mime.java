package dev.catraca.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Objects;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;

/** A mail as bytes on the wire: text and HTML, the logo inside, the attachment beside. */
final class Mime {

    private Mime() {}

    static MimeMessage write(Session session, SmtpSettings settings, Sender sender, Parcel parcel)
            throws MessagingException {
        var message = parcel.message();
        var mail = new Identified(session, message.id() + "@" + domain(settings.senderEmail()));
        var helper = new MimeMessageHelper(mail, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, UTF_8.name());
        helper.setValidateAddresses(true);
        helper.setFrom(address(
                settings.senderEmail(),
                Objects.requireNonNullElse(sender.name(), parcel.brand().name())));
        helper.setTo(address(message.recipientEmail(), message.recipientName()));
        if (sender.replyTo() != null) {
            helper.setReplyTo(sender.replyTo());
        }
        helper.setSubject(OneLine.of(parcel.letter().subject()));
        helper.setSentDate(Date.from(message.createdAt()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        helper.setText(parcel.letter().plain(), parcel.letter().html());
        enclose(helper, parcel);
        return mail;
    }

    private static void enclose(MimeMessageHelper helper, Parcel parcel) throws MessagingException {
        var logo = parcel.brand().logo();
        if (logo != null) {
            helper.addInline("logo", new ByteArrayResource(logo.bytes()), logo.contentType());
        }
        var attachment = parcel.attachment();
        if (attachment != null) {
            helper.addAttachment(attachment.name(), attachment.content(), attachment.contentType());
        }
    }

    private static InternetAddress address(String email, String name) throws MessagingException {
        try {
            return new InternetAddress(email, OneLine.of(name), UTF_8.name());
        } catch (UnsupportedEncodingException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String domain(String email) {
        return email.substring(email.indexOf('@') + 1);
    }

    /** Keeps its Message-ID over all attempts, so that a mailbox that got two can tell. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
