package dev.catraca.courses;

import dev.catraca.audit.Audit;
import dev.catraca.audit.Change;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates and edits classes. */
@Component
class WriteClass {

    private final CourseRows courses;
    private final ClassRows rows;
    private final OrganizationClock clock;
    private final Audit audit;

    WriteClass(CourseRows courses, ClassRows rows, OrganizationClock clock, Audit audit) {
        this.courses = courses;
        this.rows = rows;
        this.clock = clock;
        this.audit = audit;
    }

    CourseClass create(CourseId course, ClassDraft draft) {
        if (courses.find(course).isEmpty()) {
            throw new Refusal.NotFound("course_id");
        }
        var created = CourseRules.check(draft, ClassId.next(), course, clock.instant());
        rows.insert(created);
        audit.record("class", created.id().value(), "created", Change.between(Map.of(), fields(created)), null);
        return created;
    }

    CourseClass change(ClassId id, ClassDraft draft) {
        var before = rows.lock(id).orElseThrow(() -> new Refusal.NotFound("class_id"));
        var after = CourseRules.check(draft, id, before.courseId(), before.createdAt());
        rows.update(after);
        audit.record("class", id.value(), "changed", Change.between(fields(before), fields(after)), null);
        return after;
    }

    private static Map<String, @Nullable Object> fields(CourseClass group) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", group.name());
        fields.put("starts_on", group.startsOn());
        fields.put("ends_on", group.endsOn());
        fields.put("capacity", group.capacity());
        return fields;
    }
}
