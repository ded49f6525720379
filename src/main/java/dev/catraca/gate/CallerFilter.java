package dev.catraca.gate;

import dev.catraca.datarequests.DataRequests;
import dev.catraca.identity.ApiKeys;
import dev.catraca.identity.RateLimits;
import dev.catraca.identity.Sessions;
import dev.catraca.identity.SignedIn;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.Organizations;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who is calling and serves the rest of the request on their behalf. Decides nothing about what they may do:
 * that is the gate's.
 */
@Component
@Order(CallerFilter.ORDER)
class CallerFilter extends OncePerRequestFilter {

    static final int ORDER = 100;

    private static final String BEARER = "Bearer ";
    private static final int BAD_KEYS = 30;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final Sessions sessions;
    private final ApiKeys keys;
    private final Organizations organizations;
    private final PaymentLinks payments;
    private final RateLimits limits;

    CallerFilter(
            Sessions sessions, ApiKeys keys, Organizations organizations, PaymentLinks payments, RateLimits limits) {
        this.sessions = sessions;
        this.keys = keys;
        this.organizations = organizations;
        this.payments = payments;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (Area.of(request)) {
            case ADMIN -> serve(staff(request), request, response, chain);
            case API -> serve(program(request), request, response, chain);
            case PORTAL -> servePortal(request, response, chain);
            case PAYMENT ->
                serveVisitor(
                        payments.read(Area.paymentToken(request)).map(PaymentLinks.Target::organization),
                        request,
                        response,
                        chain);
            case DATA ->
                serveVisitor(
                        DataRequests.read(Area.dataToken(request)).map(Token::organization), request, response, chain);
            case OTHER -> chain.doFilter(request, response);
        }
    }

    private static void serve(
            Optional<SignedIn> who, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (who.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        who.get().attachTo(request);
        bind(who.get().organization(), who.get().actor(), request, response, chain);
    }

    /** The portal's address names the organization, also for visitors; somebody signed in elsewhere is one here. */
    private void servePortal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var organization = organizations.bySlug(Area.slug(request));
        if (organization.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var customer = SessionCookies.customer(request)
                .filter(token -> token.organization().equals(organization.get()))
                .flatMap(this::session);
        if (customer.isPresent()) {
            serve(customer, request, response, chain);
        } else {
            bind(organization.get(), Actor.VISITOR, request, response, chain);
        }
    }

    /** A link names its organization; whether it opens the invoice or form is the page's to check. */
    private void serveVisitor(
            Optional<OrganizationId> named, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var organization = named.filter(organizations::exists);
        if (organization.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        bind(organization.get(), Actor.VISITOR, request, response, chain);
    }

    private Optional<SignedIn> staff(HttpServletRequest request) {
        return SessionCookies.staff(request).flatMap(this::session);
    }

    private Optional<SignedIn> session(Token token) {
        return Caller.call(token.organization(), Actor.VISITOR, () -> sessions.find(token));
    }

    private Optional<SignedIn> program(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(BEARER)) {
            return Optional.empty();
        }
        var found = Token.read(ApiKeys.PREFIX, header.substring(BEARER.length()).strip())
                .flatMap(token -> Caller.call(token.organization(), Actor.VISITOR, () -> keys.find(token)));
        if (found.isEmpty()) {
            countBadKey(request);
        }
        return found;
    }

    private void countBadKey(HttpServletRequest request) {
        try {
            limits.take("api-key", request.getRemoteAddr(), BAD_KEYS, WINDOW);
        } catch (Refusal.TooMany tooMany) {
            FailedKey.put(request, tooMany);
        }
    }

    private static void bind(
            OrganizationId organization,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (!OwnHost.admits(request, organization)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            Caller.<Exception>run(organization, actor, () -> chain.doFilter(request, response));
        } catch (IOException | ServletException | RuntimeException known) {
            throw known;
        } catch (Exception other) {
            throw new IllegalStateException("a filter chain throws nothing else", other);
        }
    }
}
