package dev.catraca.courses;

import dev.catraca.audit.Audit;
import dev.catraca.audit.Change;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates and edits whole courses. */
@Component
class WriteCourse {

    private final CourseRows rows;
    private final SyllabusRows syllabus;
    private final WriteSyllabus writeSyllabus;
    private final OrganizationClock clock;
    private final Audit audit;

    WriteCourse(
            CourseRows rows, SyllabusRows syllabus, WriteSyllabus writeSyllabus, OrganizationClock clock, Audit audit) {
        this.rows = rows;
        this.syllabus = syllabus;
        this.writeSyllabus = writeSyllabus;
        this.clock = clock;
        this.audit = audit;
    }

    CourseId create(CourseDraft draft) {
        var wanted = CourseRules.check(draft);
        var id = CourseId.next();
        rows.insert(id, wanted, clock.instant());
        var changes = new LinkedHashMap<>(Change.between(Map.of(), fields(wanted)));
        changes.putAll(writeSyllabus.replace(id, List.of(), wanted.modules()));
        audit.record("course", id.value(), "created", changes, null);
        return id;
    }

    void change(CourseId id, UnaryOperator<CourseDraft> edit) {
        var head = rows.lock(id).orElseThrow(() -> new Refusal.NotFound("id"));
        var before = syllabus.course(head);
        var was = before.draft();
        var wanted = CourseRules.check(edit.apply(was));
        rows.update(id, wanted);
        var changes = new LinkedHashMap<>(Change.between(fields(was), fields(wanted)));
        changes.putAll(writeSyllabus.replace(id, before.modules(), wanted.modules()));
        if (!changes.isEmpty()) {
            audit.record("course", id.value(), action(was, wanted), changes, null);
        }
    }

    private static String action(CourseDraft was, CourseDraft wanted) {
        if (was.state() == wanted.state()) {
            return "changed";
        }
        return wanted.state() == CourseState.ARCHIVED ? "archived" : "restored";
    }

    private static Map<String, @Nullable Object> fields(CourseDraft course) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("title", course.title());
        fields.put("description", course.description());
        fields.put("state", course.state());
        return fields;
    }
}
