package dev.catraca.grants;

/** In which order a list of grants comes. */
public enum GrantSort {
    NEWEST,
    NAME,
    END
}
