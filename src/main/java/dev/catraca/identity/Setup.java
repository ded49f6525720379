package dev.catraca.identity;

import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.Sha256;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.Links;
import dev.catraca.organizations.MachineClock;
import dev.catraca.organizations.Organizations;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The first start: one link, good until an organization exists, and closed for ever then. */
@Component
@Transactional
public class Setup {

    private static final String PREFIX = "setup";

    /** There is no organization to name yet. */
    private static final OrganizationId NONE = new OrganizationId(new UUID(0, 0));

    private final SetupRows rows;
    private final Organizations organizations;
    private final Founding founding;
    private final Links addresses;
    private final MachineClock clock;

    Setup(SetupRows rows, Organizations organizations, Founding founding, Links addresses, MachineClock clock) {
        this.rows = rows;
        this.organizations = organizations;
        this.founding = founding;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** A new link, for the server to print when it starts; empty once an organization exists. */
    public Optional<String> pendingLink() {
        if (!organizations.none()) {
            return Optional.empty();
        }
        var token = Token.mint(PREFIX, NONE);
        rows.replace(token.hash(), clock.instant());
        return Optional.of(addresses.to("/setup/" + token.text()));
    }

    @Transactional(readOnly = true)
    public boolean isOpen(String token) {
        return organizations.none() && rows.isPending(Sha256.of(token));
    }

    /**
     * Opens the organization with its owner, who is signed in. Everything or nothing: {@code Invalid} leaves the link
     * good. Empty when setup is closed. Begins a transaction of its own, inside the new organization.
     */
    @Transactional(propagation = Propagation.NEVER)
    public Optional<Token> complete(String token, NewInstallation wanted, String userAgent) {
        return Caller.call(
                OrganizationId.next(), Actor.SYSTEM, () -> founding.found(Sha256.of(token), wanted, userAgent));
    }
}
