package dev.catraca.courses;

import dev.catraca.files.StoredFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One sitting: a Markdown text, a video, files to take away; maybe an assignment, maybe a gate for what follows. */
public record Lesson(
        LessonId id,
        CourseId courseId,
        ModuleId moduleId,
        String title,
        @Nullable String body,
        @Nullable String videoUrl,
        boolean requiresSubmission,
        boolean checkpoint,
        List<StoredFile> files) {

    /** The text as HTML that is safe to put into a page. */
    public String html() {
        return body == null ? "" : Markdown.html(body);
    }

    /** What a page may frame, when there is a video. */
    public Optional<Video> video() {
        return Optional.ofNullable(videoUrl).flatMap(Video::read);
    }

    /** The lesson as it would be typed in; a starting point for an edit. */
    public LessonDraft draft() {
        var kept = files.stream().map(StoredFile::id).toList();
        return new LessonDraft(id, title, body, videoUrl, requiresSubmission, checkpoint, kept);
    }
}
