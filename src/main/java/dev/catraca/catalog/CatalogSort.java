package dev.catraca.catalog;

/** The orders in which the catalog is listed. */
public enum CatalogSort {
    NEWEST,
    NAME
}
