package dev.catraca.organizations;

import dev.catraca.kernel.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tenants of this installation: opening one, finding it, editing how it presents and runs itself. */
@Component
@Transactional
public class Organizations {

    private final OrganizationRows rows;
    private final MachineClock machine;
    private final ApplicationEventPublisher events;

    Organizations(OrganizationRows rows, MachineClock machine, ApplicationEventPublisher events) {
        this.rows = rows;
        this.machine = machine;
        this.events = events;
    }

    /**
     * Opens the organization that the caller already acts for: its id is the caller's. Throws
     * {@link dev.catraca.kernel.Refusal.Conflict} {@code slug_taken}, and {@code Invalid} for a bad field.
     */
    public Organization create(NewOrganization wanted) {
        return created(wanted, null);
    }

    /**
     * Opens a sample organization: a sandbox in which everything is invented, whose clock stands at its birth in the
     * past, so that its history can be acted out. Throws as {@link #create} does.
     */
    public Organization createSample(NewOrganization wanted, Instant birth) {
        return created(wanted, birth);
    }

    /** Listeners find the clock of a sample standing already. */
    private Organization created(NewOrganization wanted, @Nullable Instant birth) {
        OrganizationRules.check(wanted);
        rows.insert(wanted, birth != null, birth == null ? machine.instant() : birth);
        if (birth != null) {
            rows.standClockAt(birth);
        }
        var created = current();
        events.publishEvent(
                new OrganizationsChanged(List.of(new OrganizationsChanged.OrganizationEdit(null, created))));
        return created;
    }

    public Organization change(OrganizationChange wanted) {
        return change(_ -> wanted);
    }

    /** Edits some details of what is stored at this moment: what others save meanwhile, such as a Pix key, stays. */
    public Organization change(Function<Organization, OrganizationChange> edit) {
        var before = rows.lock();
        var wanted = edit.apply(before);
        OrganizationRules.check(wanted, before.country());
        rows.update(wanted);
        var after = current();
        events.publishEvent(
                new OrganizationsChanged(List.of(new OrganizationsChanged.OrganizationEdit(before, after))));
        return after;
    }

    /** The caller's own organization. */
    @Transactional(readOnly = true)
    public Organization current() {
        return rows.find();
    }

    /** Asked before any organization is entered. */
    @Transactional(readOnly = true)
    public Optional<OrganizationId> bySlug(String slug) {
        return rows.bySlug(slug);
    }

    /** All organizations, for sweeps and the command line. */
    @Transactional(readOnly = true)
    public List<OrganizationId> all() {
        return rows.all();
    }

    /** Whether nobody has opened one yet; a sample does not count. */
    @Transactional(readOnly = true)
    public boolean none() {
        return rows.none();
    }

    /** True if the organization exists; for tokens that name one. */
    @Transactional(readOnly = true)
    public boolean exists(OrganizationId organization) {
        return rows.exists(organization);
    }
}
