package dev.catraca.organizations;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.DomainsChanged.DomainEdit;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses of their own under which organizations' portals answer. Whoever asks for one proves it by a DNS record
 * that only its owner can make; until then it changes nothing, for them or anybody else.
 */
@Component
@Transactional
public class Domains {

    private static final int PROOF_BYTES = 16;

    private final DomainRows rows;
    private final ProveDomain prove;
    private final DnsGateway dns;
    private final Organizations organizations;
    private final MachineClock clock;
    private final ApplicationEventPublisher events;
    private final String ownHost;
    private final SecureRandom random = new SecureRandom();

    Domains(
            DomainRows rows,
            ProveDomain prove,
            DnsGateway dns,
            Organizations organizations,
            MachineClock clock,
            ApplicationEventPublisher events,
            @Value("${catraca.base-url:http://localhost:${server.port:8080}}") URI base) {
        this.rows = rows;
        this.prove = prove;
        this.dns = dns;
        this.organizations = organizations;
        this.clock = clock;
        this.events = events;
        this.ownHost = normal(String.valueOf(base.getHost()));
    }

    /** What the current organization asked for, and how far that got. */
    @Transactional(readOnly = true)
    public Optional<PortalDomain> current() {
        return rows.find();
    }

    /**
     * Asks for an address; an earlier one goes on until this one is proven. Throws {@link Refusal.Invalid} for what is
     * no host name or is the installation's own, {@link Refusal.Conflict} {@code domain_taken} if another organization
     * proved it.
     */
    public PortalDomain claim(String typed) {
        var host = HostName.read(typed).orElseThrow(() -> new Refusal.Invalid("domain", "invalid_domain"));
        if (host.value().equals(ownHost)) {
            throw new Refusal.Invalid("domain", "own_domain");
        }
        if (rows.ownerOf(host.value())
                .filter(owner -> !owner.equals(Caller.tenant()))
                .isPresent()) {
            throw new Refusal.Conflict("domain_taken", host.value());
        }
        var before = current().map(PortalDomain::host).orElse(null);
        rows.claim(host, proof(), clock.instant());
        if (!host.value().equals(before)) {
            publish("domain_claimed", before, host.value(), null);
        }
        return current().orElseThrow();
    }

    /** Asks the DNS whether the address is theirs. Holds no transaction meanwhile. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public DomainCheck check() {
        var wanted = prove.wanted();
        return dns.texts(wanted.recordName())
                .map(found -> prove.judge(wanted, found))
                .orElse(DomainCheck.UNREACHABLE);
    }

    /** Gives the address up: the portal is at the installation's address again, and so are links. */
    public void release(String reason) {
        var domain = rows.lock().orElseThrow(() -> new Refusal.NotFound("id"));
        rows.release();
        publish("domain_released", domain.host(), null, reason);
    }

    /** The host that links of the current organization name; empty for the installation's own. */
    @Transactional(readOnly = true)
    public Optional<String> inLinks() {
        return rows.hostInLinks();
    }

    /** Whose portal answers on the host of a request; asked before any organization is entered. */
    @Transactional(readOnly = true)
    public Optional<PortalHost> portalAt(String host) {
        var normal = normal(host);
        return normal.equals(ownHost) ? Optional.empty() : rows.portalAt(normal);
    }

    /** A request came in on that host. */
    public void reached(String host) {
        rows.noteReached(normal(host), clock.instant());
    }

    private void publish(String action, @Nullable String before, @Nullable String after, @Nullable String reason) {
        var edit = new DomainEdit(organizations.current(), action, before, after, reason);
        events.publishEvent(new DomainsChanged(List.of(edit)));
    }

    private String proof() {
        var bytes = new byte[PROOF_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String normal(String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
