package dev.catraca.catalog;

/** Whether a thing of the catalog can still be sold; what was sold lives on either way. */
public enum CatalogState {
    ACTIVE,
    ARCHIVED
}
