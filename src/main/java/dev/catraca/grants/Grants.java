package dev.catraca.grants;

import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.time.Instant;
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
    private final GrantListRows lists;
    private final SourceRows sources;
    private final GiveGrant give;
    private final RevokeGrant revoke;
    private final FreezeGrant freeze;
    private final Customers customers;
    private final OrganizationClock clock;

    Grants(
            GrantRows rows,
            GrantListRows lists,
            SourceRows sources,
            GiveGrant give,
            RevokeGrant revoke,
            FreezeGrant freeze,
            Customers customers,
            OrganizationClock clock) {
        this.rows = rows;
        this.lists = lists;
        this.sources = sources;
        this.give = give;
        this.revoke = revoke;
        this.freeze = freeze;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * Opens courses, one or ten thousand by one statement. What such a source had opened before opens again, unless
     * something else keeps it shut. Terms that count days from here give the end, unless another is named.
     */
    public void open(List<Opening> openings) {
        if (!openings.isEmpty()) {
            var zone = clock.zone();
            sources.open(openings.stream().map(opening -> opening.ending(zone)).toList(), clock.instant());
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

    /**
     * Lets a student in by hand; one kept out of the whole course stays out all the same. Throws {@link Refusal.Conflict}
     * {@code customer_archived} or {@code course_archived}; {@link Refusal.Invalid} without a reason, or with an end not
     * after the start.
     */
    public Grant give(NewGrant wanted) {
        return give.give(wanted);
    }

    /**
     * Moves the end of a grant given by hand; without one it lasts. Throws {@link Refusal.Conflict}
     * {@code grant_not_manual} or {@code grant_frozen}.
     */
    public Grant changeEnd(GrantId id, @Nullable Instant endsAt, @Nullable String reason) {
        return give.changeEnd(id, endsAt, reason);
    }

    /**
     * Shuts this grant, or the course whatever the source, later ones included, until somebody lifts that. No event ever
     * does. Throws {@link Refusal.Conflict} {@code already_revoked}.
     */
    public Grant revoke(GrantId id, Revocation.Scope scope, @Nullable String reason) {
        return revoke.revoke(id, scope, reason);
    }

    /**
     * Lifts the one revocation that the grant shows: the block of its course, or without one its own. The other, if there
     * is one, shows then. Throws {@link Refusal.Conflict} {@code not_revoked}.
     */
    public Grant unrevoke(GrantId id, @Nullable String reason) {
        return revoke.unrevoke(id, reason);
    }

    /**
     * Lifts this grant's own revocation, or the block of its course on whichever grant that was made, and never both.
     * Throws {@link Refusal.Conflict} {@code not_revoked}, or {@code grant_moved_on} if only the other one stands.
     */
    public Grant unrevoke(GrantId id, Revocation.Scope scope, @Nullable String reason) {
        return revoke.unrevoke(id, scope, reason);
    }

    /**
     * Stops an active grant's time, for so many days of the organization or until somebody unfreezes it. Throws
     * {@link Refusal.Conflict} {@code already_frozen} or {@code grant_not_active}.
     */
    public Grant freeze(GrantId id, @Nullable Integer days, @Nullable String reason) {
        return freeze.freeze(id, days, reason);
    }

    /** Lets the time run again; the end has moved by exactly what stood still. Throws {@code not_frozen}. */
    public Grant unfreeze(GrantId id, @Nullable String reason) {
        return freeze.unfreeze(id, reason);
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

    /** Of several students in one course, oldest first. */
    @Transactional(readOnly = true)
    public List<Grant> of(Collection<CustomerId> students, CourseId course) {
        return rows.of(students, course, clock.instant());
    }

    /** Those of the grants that exist. */
    @Transactional(readOnly = true)
    public List<Grant> all(Collection<GrantId> ids) {
        return rows.all(ids, clock.instant());
    }

    @Transactional(readOnly = true)
    public Page<Grant> list(GrantFilter filter, PageRequest page) {
        return Page.of(lists.list(filter, page, clock.instant()), page, last -> cursor(filter.sort(), last));
    }

    private Cursor cursor(GrantSort sort, Grant last) {
        return GrantListRows.cursor(
                sort, last, () -> customers.get(last.student()).name());
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
