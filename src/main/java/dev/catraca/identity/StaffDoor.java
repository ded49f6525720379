package dev.catraca.identity;

import dev.catraca.audit.Audit;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.Organizations;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One organization's side of {@link StaffSignIn}. */
@Component
@Transactional
class StaffDoor {

    private final StaffRows rows;
    private final Passwords passwords;
    private final StaffPasswords resets;
    private final Sessions sessions;
    private final SecretLinks links;
    private final Organizations organizations;
    private final Audit audit;

    StaffDoor(
            StaffRows rows,
            Passwords passwords,
            StaffPasswords resets,
            Sessions sessions,
            SecretLinks links,
            Organizations organizations,
            Audit audit) {
        this.rows = rows;
        this.passwords = passwords;
        this.resets = resets;
        this.sessions = sessions;
        this.links = links;
        this.organizations = organizations;
        this.audit = audit;
    }

    /** Whether this password is right for an active member; a wrong one is noted in their history. */
    boolean opens(String emailNormal, String password) {
        var member = rows.findActive(emailNormal);
        var kept = member.flatMap(found -> rows.password(found.id())).orElse(null);
        var right = passwords.matches(password, kept);
        if (!right) {
            member.ifPresent(found -> audit.record("staff", found.id().value(), "sign_in_failed"));
        }
        return right;
    }

    Optional<Token> enter(String emailNormal, String userAgent) {
        return rows.findActive(emailNormal).map(member -> enter(member, userAgent));
    }

    Optional<Token> enterByChoice(Token choice, String userAgent) {
        return links.consume(LinkPurpose.CHOICE, choice)
                .flatMap(rows::find)
                .filter(member -> member.state() == StaffState.ACTIVE)
                .map(member -> enter(member, userAgent));
    }

    Optional<SignInResult.Door> choice(String emailNormal) {
        return rows.findActive(emailNormal).map(member -> {
            var minted = links.mint(LinkPurpose.CHOICE, member.id());
            var organization = organizations.current();
            return new SignInResult.Door(organization.id(), organization.name(), minted.token());
        });
    }

    void requestReset(String emailNormal) {
        rows.findActive(emailNormal).ifPresent(resets::request);
    }

    private Token enter(StaffMember member, String userAgent) {
        var actor = new Actor(Actor.Kind.STAFF, member.id().value(), member.name());
        Caller.run(
                Caller.current().organization(),
                actor,
                () -> audit.record("staff", member.id().value(), "signed_in"));
        return sessions.openForStaff(member.id(), userAgent);
    }
}
