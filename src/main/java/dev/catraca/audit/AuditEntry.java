package dev.catraca.audit;

import dev.catraca.kernel.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the history. */
public record AuditEntry(
        UUID id,
        Instant happenedAt,
        Actor actor,
        String subject,
        UUID subjectId,
        String action,
        Map<String, Change> changes,
        @Nullable String reason) {}
