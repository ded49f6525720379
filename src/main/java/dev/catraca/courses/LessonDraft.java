package dev.catraca.courses;

import dev.catraca.files.FileId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as somebody wants it, unchecked; without an id it is a new one. Files are those to keep, null for all that
 * it has; new ones come by {@link Courses#attach}.
 */
public record LessonDraft(
        @Nullable LessonId id,
        @Nullable String title,
        @Nullable String body,
        @Nullable String videoUrl,
        boolean requiresSubmission,
        boolean checkpoint,
        @Nullable List<FileId> files) {}
