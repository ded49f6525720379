package dev.catraca.audit;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.organizations.OrganizationClock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The history of everything, in the words of whoever changed it. */
@Component
@Transactional
public class Audit {

    private static final ScopedValue<String> REASON = ScopedValue.newInstance();

    private final AuditRows rows;
    private final OrganizationClock clock;

    Audit(AuditRows rows, OrganizationClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Does something for a reason: whatever it notes without a reason of its own carries this one. */
    public static <T, X extends Throwable> T because(String reason, Caller.Work<T, X> work) throws X {
        return ScopedValue.where(REASON, reason).call(work);
    }

    public static <X extends Throwable> void doBecause(String reason, Caller.Task<X> task) throws X {
        Audit.<Boolean, X>because(reason, () -> {
            task.run();
            return true;
        });
    }

    /** Notes what the current caller did to one thing. */
    public void record(
            String subject, UUID subjectId, String action, Map<String, Change> changes, @Nullable String reason) {
        record(subject, subjectId, action, changes, reason, List.of());
    }

    /** The same, to be found in the histories of other things too. */
    public void record(
            String subject,
            UUID subjectId,
            String action,
            Map<String, Change> changes,
            @Nullable String reason,
            Collection<UUID> mentions) {
        var actor = Caller.current().actor();
        var entry =
                new AuditEntry(Ids.next(), clock.instant(), actor, subject, subjectId, action, changes, reason(reason));
        rows.insert(entry);
        if (!mentions.isEmpty()) {
            rows.mention(entry.id(), mentions);
        }
    }

    private static @Nullable String reason(@Nullable String given) {
        return given == null && REASON.isBound() ? REASON.get() : given;
    }

    public void record(String subject, UUID subjectId, String action) {
        record(subject, subjectId, action, Map.of(), null);
    }

    /** The same about many things at once. */
    public void record(String subject, Collection<UUID> subjectIds, String action) {
        record(
                subject,
                action,
                subjectIds.stream().map(id -> new Noted(id, Map.of())).toList());
    }

    /** The same about many things, each with changes of its own. */
    public void record(String subject, String action, Collection<Noted> noted) {
        if (!noted.isEmpty()) {
            rows.insert(subject, noted, action, Caller.current().actor(), clock.instant(), reason(null));
        }
    }

    /** The history of one thing, with what was done to others and mentions it, newest first. */
    @Transactional(readOnly = true)
    public Page<AuditEntry> of(UUID subjectId, PageRequest page) {
        return page(rows.of(subjectId, page), page);
    }

    /** Everything that happened in the organization, newest first. */
    @Transactional(readOnly = true)
    public Page<AuditEntry> all(PageRequest page) {
        return page(rows.all(page), page);
    }

    private static Page<AuditEntry> page(List<AuditEntry> fetched, PageRequest page) {
        return Page.of(fetched, page, entry -> Cursor.of(entry.id()));
    }
}
