package dev.catraca.web.admin;

import org.jspecify.annotations.Nullable;

/** One thing that a search found, and where it is. */
public record SearchHit(String title, @Nullable String detail, String href) {}
