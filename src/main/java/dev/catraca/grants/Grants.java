package dev.catraca.grants;

import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every way into every course: what sources do to them, and what people do. */
@Component
@Transactional
public class Grants {

    private final GrantRows rows;
    private final SourceRows sources;
    private final Customers customers;
    private final OrganizationClock clock;

    Grants(GrantRows rows, SourceRows sources, Customers customers, OrganizationClock clock) {
        this.rows = rows;
        this.sources = sources;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * Opens courses, one or ten thousand by one statement. What such a source had opened before opens again, unless
     * something else keeps it shut.
     */
    public void open(List<Opening> openings) {
        if (!openings.isEmpty()) {
            sources.open(openings, clock.instant());
        }
    }

    /** Shuts for a while what these sources opened; gives how many doors that were, not counting those shut already. */
    public int suspend(GrantSource.Kind kind, Collection<UUID> of, Suspension why) {
        return sources.suspend(kind, of, why);
    }

    public int resume(GrantSource.Kind kind, Collection<UUID> of, Suspension why) {
        return sources.resume(kind, of, why);
    }

    /** Ends what these sources opened; the reason is what somebody typed, if it was somebody. */
    public int end(GrantSource.Kind kind, Collection<UUID> of, Ending why, @Nullable String reason) {
        return sources.end(kind, of, why, reason);
    }

    public int reopen(GrantSource.Kind kind, Collection<UUID> of, Ending why) {
        return sources.reopen(kind, of, why);
    }

    /** Those of the sources through which their student ever entered a lesson, unless they had lost them since. */
    @Transactional(readOnly = true)
    public List<UUID> started(GrantSource.Kind kind, Collection<UUID> of) {
        return sources.started(kind, of);
    }

    /** The open ways of a student into a course are used from now on; a duration may count from here. */
    public void stampFirstEntry(CustomerId student, CourseId course) {
        rows.stampFirstEntry(student, course, clock.instant(), clock.zone());
    }

    /** All of a student's grants, newest first. */
    @Transactional(readOnly = true)
    public List<Grant> of(CustomerId student) {
        customers.get(student);
        return rows.of(student, clock.instant());
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Grant> of(CustomerId student, CourseId course) {
        return rows.of(student, course, clock.instant());
    }

    /** The same of several students at once. */
    @Transactional(readOnly = true)
    public List<Grant> ofAll(Collection<CustomerId> students) {
        return rows.ofAll(students, clock.instant());
    }

    /** What these sources opened, for whomever. */
    @Transactional(readOnly = true)
    public List<Grant> of(GrantSource.Kind kind, Collection<UUID> of) {
        return rows.ofSources(kind, of, clock.instant());
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<Grant> list(GrantFilter filter, PageRequest page) {
        return Page.of(
                rows.list(filter, page, clock.instant()),
                page,
                grant -> Cursor.of(grant.id().value()));
    }

    @Transactional(readOnly = true)
    public Grant get(GrantId id) {
        return rows.find(id, clock.instant()).orElseThrow(() -> new Refusal.NotFound("id"));
    }

    /** The courses that each of the students has a grant of, whatever it is worth. */
    @Transactional(readOnly = true)
    public Map<CustomerId, List<CourseId>> coursesOf(Collection<CustomerId> students) {
        return rows.coursesOf(students);
    }
}
