package dev.catraca.api;

import dev.catraca.courses.CourseId;
import dev.catraca.courses.LessonId;
import dev.catraca.files.FileId;
import dev.catraca.files.StoredFile;

/** A file of a lesson; the address is below the API's own and wants the key. */
record FileView(FileId id, String name, String url) {

    static FileView of(CourseId course, LessonId lesson, StoredFile file) {
        var url = "/api/v1/courses/%s/lessons/%s/files/%s".formatted(course, lesson, file.id());
        return new FileView(file.id(), file.name(), url);
    }
}
