package dev.catraca.courses;

/** A lesson and its place in the course. */
record PlacedLesson(LessonId id, ModuleId module, int position, LessonDraft lesson) {}
