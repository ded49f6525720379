package dev.catraca.identity;

import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.EmailAddress;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.Token;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The staff's front door, before any organization is known: one e-mail address may work for several. Each organization
 * is asked in a transaction of its own, so there must be none around.
 */
@Component
@Transactional(propagation = Propagation.NEVER)
public class StaffSignIn {

    private static final String GUESS = "sign-in";
    private static final String RESET = "password-reset";
    private static final int TRIES = 10;
    private static final int TRIES_BY_ADDRESS = 100;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    /** More than anybody works for; keeps one attempt from costing many hashes. */
    private static final int MAX_ORGANIZATIONS = 5;

    private final DirectoryRows directory;
    private final StaffDoor door;
    private final Passwords passwords;
    private final RateLimits limits;

    StaffSignIn(DirectoryRows directory, StaffDoor door, Passwords passwords, RateLimits limits) {
        this.directory = directory;
        this.door = door;
        this.passwords = passwords;
        this.limits = limits;
    }

    /** Throws {@code TooMany} after ten wrong tries for an e-mail address from one place, or a hundred from there. */
    public SignInResult signIn(String email, String password, Visitor visitor) {
        var normal = normal(email);
        var who = visitor.ip() + " " + normal;
        limits.take(GUESS, visitor.ip(), TRIES_BY_ADDRESS, WINDOW);
        limits.take(GUESS, who, TRIES, WINDOW);
        var result = attempt(normal, password, visitor);
        if (!(result instanceof SignInResult.Refused)) {
            limits.giveBack(GUESS, visitor.ip(), TRIES_BY_ADDRESS, WINDOW);
            limits.giveBack(GUESS, who, TRIES, WINDOW);
        }
        return result;
    }

    /** Enters the organization that was picked; empty if the choice is stale or was used. */
    public Optional<Token> enter(String choice, Visitor visitor) {
        return Token.read(LinkPurpose.CHOICE.prefix, choice)
                .flatMap(token -> as(token.organization(), () -> door.enterByChoice(token, visitor.userAgent())));
    }

    /** Sends a link to each organization's account of this address. The answer is the same for everybody. */
    public void requestReset(String email, Visitor visitor) {
        var normal = normal(email);
        limits.take(RESET, visitor.ip(), TRIES_BY_ADDRESS, WINDOW);
        limits.take(RESET, visitor.ip() + " " + normal, TRIES, WINDOW);
        for (var organization : directory.organizations(normal, MAX_ORGANIZATIONS)) {
            Caller.run(organization, Actor.VISITOR, () -> door.requestReset(normal));
        }
    }

    private SignInResult attempt(String normal, String password, Visitor visitor) {
        var organizations = directory.organizations(normal, MAX_ORGANIZATIONS);
        if (organizations.isEmpty()) {
            // as much work as for an address that exists
            passwords.matches(password, null);
        }
        var open = new ArrayList<OrganizationId>();
        for (var organization : organizations) {
            if (as(organization, () -> door.opens(normal, password))) {
                open.add(organization);
            }
        }
        return switch (open.size()) {
            case 0 -> new SignInResult.Refused();
            case 1 -> entered(open.getFirst(), normal, visitor);
            default -> new SignInResult.Choice(doors(open, normal));
        };
    }

    private SignInResult entered(OrganizationId organization, String normal, Visitor visitor) {
        return as(organization, () -> door.enter(normal, visitor.userAgent()))
                .<SignInResult>map(SignInResult.Entered::new)
                .orElseGet(SignInResult.Refused::new);
    }

    private List<SignInResult.Door> doors(List<OrganizationId> open, String normal) {
        return open.stream()
                .flatMap(organization -> as(organization, () -> door.choice(normal)).stream())
                .toList();
    }

    private static <T> T as(OrganizationId organization, Caller.Work<T, RuntimeException> work) {
        return Caller.call(organization, Actor.VISITOR, work);
    }

    private static String normal(String email) {
        return EmailAddress.read(email).map(EmailAddress::normal).orElse("");
    }
}
