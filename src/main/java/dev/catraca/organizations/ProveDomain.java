package dev.catraca.organizations;

import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.DomainsChanged.DomainEdit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The two short transactions around a question to the DNS, which may take seconds. */
@Component
@Transactional
class ProveDomain {

    private final DomainRows rows;
    private final Organizations organizations;
    private final MachineClock clock;
    private final ApplicationEventPublisher events;

    ProveDomain(DomainRows rows, Organizations organizations, MachineClock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.organizations = organizations;
        this.clock = clock;
        this.events = events;
    }

    PortalDomain wanted() {
        return rows.find().orElseThrow(() -> new Refusal.NotFound("id"));
    }

    /** Whether the texts that were found prove what is wanted by now; it may have been changed meanwhile. */
    DomainCheck judge(PortalDomain asked, List<String> found) {
        var domain = rows.lock().orElseThrow(() -> new Refusal.NotFound("id"));
        rows.noteCheck(clock.instant());
        if (!domain.host().equals(asked.host()) || !found.contains(domain.recordValue())) {
            return DomainCheck.NOT_FOUND;
        }
        if (!domain.proven()) {
            if (!rows.prove(domain.host(), clock.instant())) {
                throw new Refusal.Conflict("domain_taken", domain.host());
            }
            var edit = new DomainEdit(organizations.current(), "domain_proven", null, domain.host(), null);
            events.publishEvent(new DomainsChanged(List.of(edit)));
        }
        return DomainCheck.PROVEN;
    }
}
