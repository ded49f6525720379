package dev.catraca.grants;

import dev.catraca.audit.Audit;
import dev.catraca.audit.Change;
import dev.catraca.courses.Courses;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes what people do to grants, for the histories of the grant, its student and its course. */
@Component
class GrantHistory {

    private final Audit audit;
    private final Courses courses;

    GrantHistory(Audit audit, Courses courses) {
        this.audit = audit;
        this.courses = courses;
    }

    void note(Grant grant, String action, @Nullable String reason) {
        note(grant, action, Map.of(), reason);
    }

    /** The course by its title; the student by nothing that an erasure would have to find. */
    void note(Grant grant, String action, Map<String, Change> changes, @Nullable String reason) {
        var all = new TreeMap<>(changes);
        all.put(
                "course",
                Change.of(null, courses.titles(List.of(grant.course())).get(grant.course())));
        var mentions = List.of(grant.student().value(), grant.course().value());
        audit.record("grant", grant.id().value(), action, all, reason, mentions);
    }
}
