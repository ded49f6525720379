package dev.catraca.notifications;

import dev.catraca.identity.Invitation;
import dev.catraca.identity.InvitationsSent;
import dev.catraca.identity.PasswordReset;
import dev.catraca.identity.PasswordResetsRequested;
import dev.catraca.identity.SignInLink;
import dev.catraca.identity.SignInLinksRequested;
import dev.catraca.organizations.Organizations;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whenever somebody needs a way in, the way goes to their mailbox. Each link is an event of its own. */
@Component
class IdentityMailPolicy {

    private final Enqueueing enqueueing;
    private final Organizations organizations;
    private final MessageSource texts;

    IdentityMailPolicy(Enqueueing enqueueing, Organizations organizations, MessageSource texts) {
        this.enqueueing = enqueueing;
        this.organizations = organizations;
        this.texts = texts;
    }

    @EventListener
    void on(InvitationsSent sent) {
        var language = language(null);
        enqueueing.enqueue(sent.invitations().stream()
                .map(invitation -> invitation(invitation, language))
                .toList());
    }

    @EventListener
    void on(PasswordResetsRequested requested) {
        enqueueing.enqueue(requested.resets().stream().map(this::reset).toList());
    }

    @EventListener
    void on(SignInLinksRequested requested) {
        var language = language(null);
        enqueueing.enqueue(
                requested.links().stream().map(link -> signIn(link, language)).toList());
    }

    private NewMessage invitation(Invitation invitation, String language) {
        var role = texts.getMessage("role." + invitation.role().name(), null, Locale.forLanguageTag(language));
        var recipient = Recipient.staff(invitation.name(), invitation.email(), language);
        return new NewMessage(
                        "invitation/%s/%s".formatted(invitation.staff().value(), invitation.expiresAt()),
                        MessageKind.INVITATION,
                        recipient)
                .about("staff", invitation.staff().value())
                .with(Map.of("inviter", invitation.invitedBy(), "role", role))
                .linking(invitation.url())
                .until(invitation.expiresAt());
    }

    private NewMessage reset(PasswordReset reset) {
        var recipient = Recipient.staff(reset.name(), reset.email(), language(reset.language()));
        return new NewMessage(
                        "password-reset/%s/%s".formatted(reset.staff().value(), reset.expiresAt()),
                        MessageKind.PASSWORD_RESET,
                        recipient)
                .about("staff", reset.staff().value())
                .linking(reset.url())
                .until(reset.expiresAt());
    }

    private static NewMessage signIn(SignInLink link, String language) {
        return new NewMessage(
                        "sign-in/" + link.expiresAt(),
                        MessageKind.SIGN_IN_LINK,
                        new Recipient(link.email(), link.email(), language, null))
                .linking(link.url())
                .until(link.expiresAt());
    }

    private String language(@Nullable String chosen) {
        return chosen == null ? organizations.current().language() : chosen;
    }
}
