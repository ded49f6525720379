package dev.catraca.courses;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module as somebody wants it, unchecked; without an id it is a new one. */
public record ModuleDraft(@Nullable ModuleId id, @Nullable String title, List<LessonDraft> lessons) {}
