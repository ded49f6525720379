package dev.catraca.audit;

import java.util.Map;
import java.util.UUID;

/** One of many things that the same was done to, and what that changed in it. */
public record Noted(UUID subjectId, Map<String, Change> changes) {}
