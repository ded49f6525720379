package dev.catraca.courses;

/** Whether a course can still be put into new products; those that have it keep it. */
public enum CourseState {
    ACTIVE,
    ARCHIVED
}
