package dev.catraca.identity;

import dev.catraca.audit.Audit;
import dev.catraca.audit.Change;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.EmailAddress;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Text;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.Links;
import dev.catraca.organizations.MachineClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asking people to join the staff, and their answer. */
@Component
class StaffInvitations {

    private final StaffRows rows;
    private final DirectoryRows directory;
    private final SecretLinks links;
    private final Passwords passwords;
    private final Links addresses;
    private final Audit audit;
    private final MachineClock clock;
    private final ApplicationEventPublisher events;

    StaffInvitations(
            StaffRows rows,
            DirectoryRows directory,
            SecretLinks links,
            Passwords passwords,
            Links addresses,
            Audit audit,
            MachineClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.directory = directory;
        this.links = links;
        this.passwords = passwords;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    Invitation send(NewStaff wanted) {
        var member = insert(wanted, StaffState.INVITED, null);
        audit.record("staff", member.id().value(), "invited", Map.of("role", Change.of(null, wanted.role())), null);
        return mail(member);
    }

    Invitation sendAgain(StaffMember member) {
        if (member.state() != StaffState.INVITED) {
            throw new Refusal.Conflict("already_joined");
        }
        audit.record("staff", member.id().value(), "invited_again");
        return mail(member);
    }

    Optional<StaffMember> find(Token token) {
        return links.staffOf(LinkPurpose.INVITATION, token)
                .flatMap(rows::find)
                .filter(member -> member.state() == StaffState.INVITED);
    }

    Optional<StaffMember> accept(Token token, String name, String password) {
        return find(token).flatMap(member -> {
            var checks = new Checks();
            var tidy = checks.line("name", name, StaffRows.MAX_NAME);
            passwords.check(checks, password, tidy, member.email());
            checks.refuseIfAny();
            return links.consume(LinkPurpose.INVITATION, token).map(id -> {
                rows.activate(id, tidy, passwords.hash(password));
                audit.record("staff", id.value(), "joined");
                return member;
            });
        });
    }

    /** Adds somebody whose password hash, if they have one, is given. */
    StaffMember insert(NewStaff wanted, StaffState state, @Nullable String password) {
        var checks = new Checks();
        var email = checks.required("email", wanted.email(), EmailAddress::read, "invalid_email");
        var named = Text.isBlank(wanted.name()) ? wanted.email() : wanted.name();
        var name = checks.line("name", named, StaffRows.MAX_NAME);
        checks.refuseIfAny();
        if (email == null) {
            throw new IllegalStateException("checked above");
        }
        var now = clock.instant();
        var id = new StaffId(Ids.next());
        var member = new StaffMember(id, name, email.value(), wanted.role(), state, null, now, null);
        rows.insert(member, email.normal(), password);
        directory.add(email.normal(), Caller.current().organization());
        return member;
    }

    private Invitation mail(StaffMember member) {
        var minted = links.mint(LinkPurpose.INVITATION, member.id());
        var invitation = new Invitation(
                member.id(),
                member.name(),
                member.email(),
                member.role(),
                Caller.current().actor().name(),
                addresses.admin("/invitation/" + minted.token().text()),
                minted.expiresAt());
        events.publishEvent(new InvitationsSent(List.of(invitation)));
        return invitation;
    }
}
