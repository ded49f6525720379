package dev.catraca.catalog;

/** What a product gives: entry to courses, or a hosted thing. */
public enum ProductKind {
    ACCESS,
    SERVICE
}
