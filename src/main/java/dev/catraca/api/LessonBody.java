package dev.catraca.api;

import dev.catraca.api.json.Default;
import dev.catraca.courses.LessonDraft;
import dev.catraca.courses.LessonId;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lesson as sent; without an id it is a new one. Files, when given, are those to keep. */
record LessonBody(
        @Nullable LessonId id,
        String title,
        @Size(max = 100_000) @Nullable String body,
        @Size(max = 500) @Nullable String videoUrl,
        @Default("false") boolean requiresSubmission,
        @Default("false") boolean checkpoint,
        @Nullable List<FileBody> files) {

    static LessonBody of(LessonDraft draft) {
        var files = draft.files() == null
                ? null
                : draft.files().stream().map(id -> new FileBody(id, null, null)).toList();
        return new LessonBody(
                draft.id(),
                String.valueOf(draft.title()),
                draft.body(),
                draft.videoUrl(),
                draft.requiresSubmission(),
                draft.checkpoint(),
                files);
    }

    LessonDraft draft() {
        var kept = files == null ? null : files.stream().map(FileBody::id).toList();
        return new LessonDraft(id, title, body, videoUrl, requiresSubmission, checkpoint, kept);
    }
}
