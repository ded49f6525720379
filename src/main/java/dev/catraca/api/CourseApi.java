package dev.catraca.api;

import static dev.catraca.identity.Permission.COURSES_READ;
import static dev.catraca.identity.Permission.COURSES_WRITE;

import dev.catraca.api.http.Created;
import dev.catraca.api.json.ListView;
import dev.catraca.api.json.Patch;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.CourseSummary;
import dev.catraca.courses.Courses;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.PageRequest;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/courses")
class CourseApi {

    private final Courses courses;

    CourseApi(Courses courses) {
        this.courses = courses;
    }

    @PostMapping
    @Needs(COURSES_WRITE)
    ResponseEntity<CourseView> create(@RequestBody CourseBody body) {
        var course = courses.create(body.draft());
        return Created.at("/courses/" + course.id(), CourseView.of(course));
    }

    @GetMapping
    @Needs(COURSES_READ)
    ListView<CourseView> list(CoursesQuery query, PageRequest page) {
        var found = courses.list(query.query(), page);
        var whole = courses.get(found.rows().stream().map(CourseSummary::id).toList());
        return ListView.of(found, row -> CourseView.of(Objects.requireNonNull(whole.get(row.id()))));
    }

    @GetMapping("/{id}")
    @Needs(COURSES_READ)
    CourseView show(@PathVariable CourseId id) {
        return CourseView.of(courses.get(id));
    }

    @PatchMapping("/{id}")
    @Needs(COURSES_WRITE)
    CourseView change(@PathVariable CourseId id, @RequestBody Patch<CourseBody> patch) {
        return CourseView.of(
                courses.change(id, now -> patch.over(CourseBody.of(now)).draft()));
    }

    @PostMapping("/{id}/archiving")
    @Needs(COURSES_WRITE)
    CourseView archive(@PathVariable CourseId id) {
        return CourseView.of(courses.archive(id));
    }
}
