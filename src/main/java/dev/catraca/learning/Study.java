package dev.catraca.learning;

import dev.catraca.access.ShelfCourse;
import dev.catraca.courses.LessonId;
import java.util.Set;

/** A course on a student's shelf: its doors, what they completed of it, and how far that is. */
public record Study(ShelfCourse course, Set<LessonId> completed, Progress progress) {}
