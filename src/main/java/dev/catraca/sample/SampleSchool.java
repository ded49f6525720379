package dev.catraca.sample;

import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.Organizations;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.stereotype.Component;

/** The sample school: filling it, finding the way into it, taking it away. */
@Component
public class SampleSchool {

    public static final String SLUG = "escola-exemplo";

    private final Organizations organizations;
    private final SchoolBook book;
    private final Removal removal;
    private final SchoolDesk desk;
    private final DataSource owner;

    SampleSchool(
            Organizations organizations,
            SchoolBook book,
            Removal removal,
            SchoolDesk desk,
            @FlywayDataSource DataSource owner) {
        this.organizations = organizations;
        this.book = book;
        this.removal = removal;
        this.desk = desk;
        this.owner = owner;
    }

    /**
     * Makes the school unless it is there already, and tells the way in. Throws {@link Refusal.Conflict}
     * {@code slug_taken} if an ordinary organization has its name.
     */
    public SampleSignIn open(Consumer<String> progress) {
        return open(SLUG, SampleScale.FULL, progress);
    }

    SampleSignIn open(String slug, SampleScale scale, Consumer<String> progress) {
        try (var _ = SampleTurn.take(owner, progress)) {
            var school = organizations.bySlug(slug).filter(id -> isWhole(id, slug));
            var id = school.orElseGet(() -> {
                var fresh = OrganizationId.next();
                Caller.run(fresh, Actor.SYSTEM, () -> new SchoolYear(desk, slug, scale, progress).live());
                return fresh;
            });
            return Caller.call(id, Actor.SYSTEM, book::signIn);
        }
    }

    /** A half, left behind by a start that was killed, goes away. */
    private boolean isWhole(OrganizationId id, String slug) {
        if (!isSample(id)) {
            throw new Refusal.Conflict("slug_taken", slug);
        }
        if (Caller.call(id, Actor.SYSTEM, book::isFinished)) {
            return true;
        }
        removal.remove(id);
        return false;
    }

    private boolean isSample(OrganizationId id) {
        return Caller.call(id, Actor.SYSTEM, organizations::current).sample();
    }

    /** Empty if there is no such organization, or it is an ordinary one. */
    public Optional<OrganizationId> find(String slug) {
        return organizations.bySlug(slug).filter(this::isSample);
    }

    /** How many rows each table holds of it. */
    public Map<String, Long> contents(OrganizationId school) {
        return removal.preview(school);
    }

    /**
     * Takes everything of a sample organization away, for ever, and gives back how many rows that were. Throws {@link
     * Refusal.Conflict} {@code not_a_sample} for any other.
     */
    public long remove(OrganizationId school) {
        try (var _ = SampleTurn.take(owner, _ -> {})) {
            return removal.remove(school);
        }
    }
}
