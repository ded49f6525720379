package dev.catraca.identity;

import dev.catraca.audit.Audit;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.Links;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changing passwords; each change ends every session and every open link of the person. */
@Component
class StaffPasswords {

    private final StaffRows rows;
    private final SecretLinks links;
    private final SecretLinkRows linkRows;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Links addresses;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    StaffPasswords(
            StaffRows rows,
            SecretLinks links,
            SecretLinkRows linkRows,
            Passwords passwords,
            Sessions sessions,
            Links addresses,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.links = links;
        this.linkRows = linkRows;
        this.passwords = passwords;
        this.sessions = sessions;
        this.addresses = addresses;
        this.audit = audit;
        this.events = events;
    }

    /** Sends a link by e-mail. */
    void request(StaffMember member) {
        events.publishEvent(new PasswordResetsRequested(List.of(mint(member))));
    }

    PasswordReset mint(StaffMember member) {
        var minted = links.mint(LinkPurpose.RESET, member.id());
        audit.record("staff", member.id().value(), "reset_requested");
        var url = addresses.admin("/password-reset/" + minted.token().text());
        return new PasswordReset(
                member.id(), member.name(), member.email(), member.language(), url, minted.expiresAt());
    }

    Optional<StaffMember> resetting(Token token) {
        return links.staffOf(LinkPurpose.RESET, token)
                .flatMap(rows::find)
                .filter(member -> member.state() == StaffState.ACTIVE);
    }

    boolean reset(Token token, String password) {
        var member = resetting(token);
        if (member.isEmpty()) {
            return false;
        }
        check(member.get(), password);
        if (links.consume(LinkPurpose.RESET, token).isEmpty()) {
            return false;
        }
        set(member.get(), password);
        return true;
    }

    void change(StaffMember member, String current, String password) {
        var checks = new Checks();
        checks.that(passwords.matches(current, rows.password(member.id()).orElse(null)), "current", "wrong_password");
        checks.refuseIfAny();
        check(member, password);
        set(member, password);
    }

    boolean isOf(StaffId id, String password) {
        return passwords.matches(password, rows.password(id).orElse(null));
    }

    private void check(StaffMember member, String password) {
        var checks = new Checks();
        passwords.check(checks, password, member.name(), member.email());
        checks.refuseIfAny();
    }

    private void set(StaffMember member, String password) {
        rows.changePassword(member.id(), passwords.hash(password));
        sessions.endAllOf(member.id());
        linkRows.deleteAll(member.id());
        audit.record("staff", member.id().value(), "password_changed");
    }
}
