package dev.catraca.identity;

import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.Token;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Members of the staff for tests, who joined by answering an invitation. */
@Component
public class TestStaff {

    public static final String PASSWORD = "cavalo-bateria-grampo";

    private final Staff staff;
    private final Sessions sessions;

    TestStaff(Staff staff, Sessions sessions) {
        this.staff = staff;
        this.sessions = sessions;
    }

    /** Somebody at work: what they do is done as them. */
    public record Member(
            OrganizationId organization, StaffId id, String email, Token session, Supplier<SignedIn> find) {
        public <X extends Throwable> void run(Caller.Task<X> task) throws X {
            Caller.run(organization, actor(), task);
        }

        public <T, X extends Throwable> T call(Caller.Work<T, X> work) throws X {
            return Caller.call(organization, actor(), work);
        }

        public SignedIn signedIn() {
            return find.get();
        }

        private Actor actor() {
            return new Actor(Actor.Kind.STAFF, id.value(), email);
        }
    }

    public Member join(OrganizationId organization, Role role) {
        return join(
                organization,
                role,
                role.name().toLowerCase(java.util.Locale.ROOT) + "-" + Ids.next() + "@escola.example");
    }

    public Member join(OrganizationId organization, Role role, String email) {
        return Caller.call(organization, Actor.SYSTEM, () -> {
            var invitation = staff.invite(new NewStaff("Ana Souza", email, role));
            var session = staff.accept(token("inv", invitation.url()), "Ana Souza", PASSWORD, "JUnit")
                    .orElseThrow();
            return new Member(
                    organization,
                    invitation.staff(),
                    email,
                    session,
                    () -> Caller.call(
                            organization,
                            Actor.VISITOR,
                            () -> sessions.find(session).orElseThrow()));
        });
    }

    /** The token at the end of a link. */
    public static Token token(String prefix, String url) {
        return Token.read(prefix, url.substring(url.lastIndexOf('/') + 1)).orElseThrow();
    }
}
