package dev.catraca.identity;

import dev.catraca.kernel.Actor;
import dev.catraca.kernel.OrganizationId;
import jakarta.servlet.ServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in: staff, an API key, or a customer (who has no role). The language is their own choice, if they made
 * one; the session is null for a key. Several profiles: the mailbox that they proved is other customers' too. Handlers
 * take it as an argument.
 */
public record SignedIn(
        OrganizationId organization,
        Actor actor,
        @Nullable Role role,
        Set<Permission> permissions,
        @Nullable String language,
        @Nullable UUID session,
        boolean severalProfiles) {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    public SignedIn(
            OrganizationId organization,
            Actor actor,
            @Nullable Role role,
            Set<Permission> permissions,
            @Nullable String language,
            @Nullable UUID session) {
        this(organization, actor, role, permissions, language, session, false);
    }

    public static Optional<SignedIn> ifAny(ServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
    }

    public void attachTo(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public boolean can(Permission permission) {
        return permissions.contains(permission);
    }

    public boolean isCustomer() {
        return actor.kind() == Actor.Kind.CUSTOMER;
    }

    /** The id of the member of staff, the key or the customer. */
    public UUID id() {
        return Objects.requireNonNull(actor.id());
    }
}
