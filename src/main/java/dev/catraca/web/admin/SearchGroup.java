package dev.catraca.web.admin;

import java.util.List;

/** Hits of one kind; the group's name is the text {@code search.<key>}. */
public record SearchGroup(String key, String icon, List<SearchHit> hits) {}
