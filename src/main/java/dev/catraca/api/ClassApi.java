package dev.catraca.api;

import static dev.catraca.identity.Permission.COURSES_READ;
import static dev.catraca.identity.Permission.COURSES_WRITE;

import dev.catraca.api.http.Created;
import dev.catraca.api.json.ListView;
import dev.catraca.api.json.Patch;
import dev.catraca.courses.ClassId;
import dev.catraca.courses.CourseClass;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.Courses;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/courses/{id}/classes")
class ClassApi {

    private final Courses courses;

    ClassApi(Courses courses) {
        this.courses = courses;
    }

    @PostMapping
    @Needs(COURSES_WRITE)
    ResponseEntity<ClassView> create(@PathVariable CourseId id, @RequestBody ClassBody body) {
        var created = courses.createClass(id, body.draft());
        return Created.at("/courses/%s/classes/%s".formatted(id, created.id()), ClassView.of(created));
    }

    @GetMapping
    @Needs(COURSES_READ)
    ListView<ClassView> list(@PathVariable CourseId id, PageRequest page) {
        return ListView.of(courses.classes(id, page), ClassView::of);
    }

    @GetMapping("/{classId}")
    @Needs(COURSES_READ)
    ClassView show(@PathVariable CourseId id, @PathVariable ClassId classId) {
        return ClassView.of(of(id, classId));
    }

    @PatchMapping("/{classId}")
    @Needs(COURSES_WRITE)
    ClassView change(@PathVariable CourseId id, @PathVariable ClassId classId, @RequestBody Patch<ClassBody> patch) {
        var wanted = patch.over(ClassBody.of(of(id, classId)));
        return ClassView.of(courses.changeClass(classId, wanted.draft()));
    }

    private CourseClass of(CourseId course, ClassId id) {
        var found = courses.courseClass(id);
        if (!found.courseId().equals(course)) {
            throw new Refusal.NotFound("class_id");
        }
        return found;
    }
}
