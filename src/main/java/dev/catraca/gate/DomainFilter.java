package dev.catraca.gate;

import dev.catraca.organizations.Domains;
import dev.catraca.organizations.PortalHost;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * On a host of an organization's own there is that organization's portal and nothing else: no back office, no API, no
 * page of another organization. The Host header is only ever looked up; no link is built on it.
 */
@Component
@Order(CallerFilter.ORDER - 1)
class DomainFilter extends OncePerRequestFilter {

    private final Domains domains;

    DomainFilter(Domains domains) {
        this.domains = domains;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var portal = domains.portalAt(request.getServerName());
        if (portal.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        OwnHost.put(request, portal.get());
        if (portal.get().reachedAt() == null) {
            domains.reached(request.getServerName());
        }
        serve(portal.get(), request, response, chain);
    }

    private static void serve(
            PortalHost portal, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = Area.path(request);
        if (path.equals("/")) {
            response.sendRedirect("/o/" + portal.slug());
        } else if (isForStaff(path, Area.of(request))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForStaff(String path, Area area) {
        return area == Area.ADMIN || area == Area.API || path.equals("/setup") || path.startsWith("/setup/");
    }

    /** What is the same for everybody, on every host. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/health");
    }
}
