package dev.catraca.api;

import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import dev.catraca.grants.Ending;
import dev.catraca.grants.Grant;
import dev.catraca.grants.GrantId;
import dev.catraca.grants.GrantSource;
import dev.catraca.grants.GrantState;
import dev.catraca.grants.Revocation;
import dev.catraca.grants.Suspension;
import java.time.Instant;
import java.util.Set;
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
        Set<Suspension> suspensions,
        Set<Ending> ends,
        @Nullable RevocationView revocation,
        @Nullable Instant frozenAt,
        @Nullable Instant frozenUntil,
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
                grant.suspensions(),
                grant.ends(),
                RevocationView.of(grant.revocation()),
                grant.frozenAt(),
                grant.frozenUntil(),
                grant.createdAt());
    }

    /** Where a grant comes from. */
    record SourceView(GrantSource.Kind kind, UUID id) {}

    /** Who shut it for good, when and why, and whether that is this grant or the whole course. */
    record RevocationView(
            Revocation.Scope scope,
            Instant at,
            String by,
            @Nullable String reason) {

        static @Nullable RevocationView of(@Nullable Revocation revocation) {
            return revocation == null
                    ? null
                    : new RevocationView(revocation.scope(), revocation.at(), revocation.by(), revocation.reason());
        }
    }
}
