package dev.catraca.onboarding;

import java.util.UUID;

/**
 * What a form knows of the answer it edits: the version when it was rendered (0: none), and the rendered page's own id,
 * by which that page may write again and again.
 */
public record Seen(int version, UUID page) {}
