package dev.catraca.gate;

import dev.catraca.kernel.OrganizationId;
import dev.catraca.organizations.PortalHost;
import jakarta.servlet.ServletRequest;
import java.util.Optional;

/** Remembers for a request that it came in on a host of an organization's own. */
public final class OwnHost {

    private static final String ATTRIBUTE = OwnHost.class.getName();

    private OwnHost() {}

    static void put(ServletRequest request, PortalHost portal) {
        request.setAttribute(ATTRIBUTE, portal);
    }

    public static Optional<PortalHost> of(ServletRequest request) {
        return Optional.ofNullable((PortalHost) request.getAttribute(ATTRIBUTE));
    }

    /** False for an organization that the host of this request isn't. */
    static boolean admits(ServletRequest request, OrganizationId organization) {
        return of(request)
                .map(PortalHost::organization)
                .filter(own -> !own.equals(organization))
                .isEmpty();
    }
}
