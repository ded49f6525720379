package dev.catraca.identity;

import dev.catraca.audit.Audit;
import dev.catraca.audit.Change;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of the back office. Nobody changes themselves here, only owners touch owners, and an organization always
 * keeps one.
 */
@Component
@Transactional
public class Staff {

    private final StaffRows rows;
    private final StaffInvitations invitations;
    private final StaffPasswords passwords;
    private final ActingRole acting;
    private final Sessions sessions;
    private final SecretLinkRows links;
    private final Audit audit;

    Staff(
            StaffRows rows,
            StaffInvitations invitations,
            StaffPasswords passwords,
            ActingRole acting,
            Sessions sessions,
            SecretLinkRows links,
            Audit audit) {
        this.rows = rows;
        this.invitations = invitations;
        this.passwords = passwords;
        this.acting = acting;
        this.sessions = sessions;
        this.links = links;
        this.audit = audit;
    }

    /** The token of an invitation, if this text can be one. */
    public static Optional<Token> readInvitation(String text) {
        return Token.read(LinkPurpose.INVITATION.prefix, text);
    }

    /** The token of a password reset, if this text can be one. */
    public static Optional<Token> readReset(String text) {
        return Token.read(LinkPurpose.RESET.prefix, text);
    }

    /** Everybody, by name. */
    @Transactional(readOnly = true)
    public List<StaffMember> list() {
        return rows.all();
    }

    @Transactional(readOnly = true)
    public StaffMember get(StaffId id) {
        return rows.find(id).orElseThrow(() -> new Refusal.NotFound("id"));
    }

    /** Asks somebody to join; the invitation goes out by e-mail. Throws {@code Conflict} {@code staff_email_taken}. */
    public Invitation invite(NewStaff wanted) {
        acting.require(Permission.STAFF_WRITE, wanted.role());
        return invitations.send(wanted);
    }

    /** For the command line, which shows the link itself. */
    public Invitation inviteOwner(String email) {
        return invite(new NewStaff("", email, Role.OWNER));
    }

    /** A new link for somebody who has not answered; the old one is dead. */
    public Invitation inviteAgain(StaffId id) {
        var member = get(id);
        acting.require(Permission.STAFF_WRITE, member.role());
        return invitations.sendAgain(member);
    }

    /** Who is invited by this link, if it is still good. Leaves it whole. */
    @Transactional(readOnly = true)
    public Optional<StaffMember> invited(Token token) {
        return invitations.find(token);
    }

    /** Answers an invitation, once, and signs in. Empty if the link is no longer good. */
    public Optional<Token> accept(Token token, String name, String password, String userAgent) {
        return invitations.accept(token, name, password).map(member -> enter(member.id(), userAgent));
    }

    public void changeRole(StaffId id, Role role) {
        var member = touchable(id, role);
        if (member.role() == role) {
            return;
        }
        if (member.isActiveOwner()) {
            keepAnOwner(id);
        }
        rows.changeRole(id, role);
        audit.record("staff", id.value(), "role_changed", Map.of("role", Change.of(member.role(), role)), null);
    }

    /** Shuts somebody out at once: sessions, links and password resets die with it. */
    public void suspend(StaffId id) {
        var member = touchable(id);
        if (member.state() == StaffState.SUSPENDED) {
            return;
        }
        if (member.isActiveOwner()) {
            keepAnOwner(id);
        }
        rows.changeState(id, StaffState.SUSPENDED);
        shutOut(id);
        audit.record("staff", id.value(), "suspended");
    }

    /** Lets somebody in again; who never chose a password is invited once more. */
    public void reactivate(StaffId id) {
        var member = touchable(id);
        if (member.state() != StaffState.SUSPENDED) {
            return;
        }
        if (rows.password(id).isPresent()) {
            rows.changeState(id, StaffState.ACTIVE);
        } else {
            rows.changeState(id, StaffState.INVITED);
            invitations.sendAgain(get(id));
        }
        audit.record("staff", id.value(), "reactivated");
    }

    /** Whose password this link resets, if it is still good. Leaves it whole. */
    @Transactional(readOnly = true)
    public Optional<StaffMember> resetting(Token token) {
        return passwords.resetting(token);
    }

    /** Sets a new password by a link, once, and ends all sessions. False if the link is no longer good. */
    public boolean reset(Token token, String password) {
        return passwords.reset(token, password);
    }

    /** Whether somebody who may come in has this password; for who gave it to them and shows it again. */
    @Transactional(readOnly = true)
    public boolean recognises(String email, String password) {
        return rows.all().stream()
                .filter(member ->
                        member.state() == StaffState.ACTIVE && member.email().equalsIgnoreCase(email))
                .anyMatch(member -> passwords.isOf(member.id(), password));
    }

    /** For the command line: a link by which an owner who can't receive mail chooses a new password. */
    public Optional<PasswordReset> ownerReset(@Nullable String email) {
        return rows.all().stream()
                .filter(StaffMember::isActiveOwner)
                .filter(owner -> email == null || owner.email().equalsIgnoreCase(email))
                .findFirst()
                .map(passwords::mint);
    }

    /** The signed-in person edits their own name and language; a null language follows the organization's. */
    public void changeOwnProfile(SignedIn me, String name, @Nullable String language) {
        var checks = new Checks();
        var tidy = checks.line("name", name, StaffRows.MAX_NAME);
        checks.that(language == null || StaffRows.LANGUAGES.contains(language), "language", "invalid_language");
        checks.refuseIfAny();
        rows.changeProfile(new StaffId(me.id()), tidy, language);
        audit.record(
                "staff", me.id(), "changed", Map.of("name", Change.of(me.actor().name(), tidy)), null);
    }

    /** Ends every session of the person, this one too; the new token is for the browser that asked. */
    public Token changeOwnPassword(SignedIn me, String current, String password, String userAgent) {
        var id = new StaffId(me.id());
        passwords.change(get(id), current, password);
        return sessions.openForStaff(id, userAgent);
    }

    private Token enter(StaffId id, String userAgent) {
        return sessions.openForStaff(id, userAgent);
    }

    private StaffMember touchable(StaffId id, Role... wanted) {
        var member = rows.lock(id).orElseThrow(() -> new Refusal.NotFound("id"));
        acting.require(Permission.STAFF_WRITE, member.role());
        acting.require(Permission.STAFF_WRITE, wanted);
        var actor = Caller.current().actor();
        if (actor.kind() == Actor.Kind.STAFF && id.value().equals(actor.id())) {
            throw new Refusal.Forbidden("own_role");
        }
        return member;
    }

    /** Locks the owners in one order, so that two who remove each other at once can't both succeed. */
    private void keepAnOwner(StaffId leaving) {
        if (rows.lockActiveOwners().stream().allMatch(leaving::equals)) {
            throw new Refusal.Conflict("last_owner");
        }
    }

    private void shutOut(StaffId id) {
        sessions.endAllOf(id);
        links.deleteAll(id);
    }
}
