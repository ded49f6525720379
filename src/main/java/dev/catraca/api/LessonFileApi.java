package dev.catraca.api;

import static dev.catraca.identity.Permission.COURSES_READ;
import static dev.catraca.identity.Permission.COURSES_WRITE;

import dev.catraca.courses.CourseId;
import dev.catraca.courses.Courses;
import dev.catraca.courses.LessonId;
import dev.catraca.files.FileId;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.Refusal;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/courses/{id}/lessons/{lessonId}/files")
class LessonFileApi {

    private final Courses courses;

    LessonFileApi(Courses courses) {
        this.courses = courses;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(COURSES_WRITE)
    ResponseEntity<FileView> attach(
            @PathVariable CourseId id, @PathVariable LessonId lessonId, @RequestPart MultipartFile file)
            throws IOException {
        requireLesson(id, lessonId);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var view = FileView.of(id, lessonId, courses.attach(lessonId, name, file.getBytes()));
        return ResponseEntity.created(URI.create(view.url())).body(view);
    }

    @GetMapping("/{fileId}")
    @Needs(COURSES_READ)
    ResponseEntity<byte[]> download(
            @PathVariable CourseId id, @PathVariable LessonId lessonId, @PathVariable FileId fileId) {
        requireLesson(id, lessonId);
        return courses.file(lessonId, fileId).download();
    }

    @DeleteMapping("/{fileId}")
    @Needs(COURSES_WRITE)
    ResponseEntity<Void> remove(
            @PathVariable CourseId id, @PathVariable LessonId lessonId, @PathVariable FileId fileId) {
        requireLesson(id, lessonId);
        courses.detach(lessonId, fileId);
        return ResponseEntity.noContent().build();
    }

    private void requireLesson(CourseId course, LessonId lesson) {
        if (!courses.lesson(lesson).courseId().equals(course)) {
            throw new Refusal.NotFound("lesson_id");
        }
    }
}
