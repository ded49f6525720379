package dev.catraca.api;

import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import dev.catraca.grants.Grant;
import dev.catraca.grants.GrantId;
import dev.catraca.grants.GrantSource;
import dev.catraca.grants.GrantState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A grant as answered. */
record GrantView(
        GrantId id,
        CustomerId studentId,
        CourseId courseId,
        SourceView source,
        GrantState state,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant firstEnteredAt,
        @Nullable TermsBody terms,
        @Nullable String reason,
        Instant createdAt) {

    static GrantView of(Grant grant) {
        return new GrantView(
                grant.id(),
                grant.student(),
                grant.course(),
                new SourceView(grant.source().kind(), grant.source().id()),
                grant.state(),
                grant.startsAt(),
                grant.endsAt(),
                grant.firstEnteredAt(),
                grant.terms() == null ? null : TermsBody.of(grant.terms()),
                grant.said(),
                grant.createdAt());
    }

    /** Where a grant comes from. */
    record SourceView(GrantSource.Kind kind, UUID id) {}
}
