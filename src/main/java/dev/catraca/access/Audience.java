package dev.catraca.access;

/** Who reads an explanation: a student reads no names of the staff, nothing that they typed, and no bills of others. */
public enum Audience {
    STAFF,
    STUDENT
}
