package dev.catraca.courses;

/** The orders in which courses are listed. */
public enum CourseSort {
    NEWEST,
    TITLE
}
