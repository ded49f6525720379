package dev.catraca.api;

import dev.catraca.api.json.Default;
import dev.catraca.grants.Revocation;
import jakarta.validation.constraints.Size;

/** Why access is revoked, and how far that reaches. */
record RevocationBody(
        @Size(max = 500) String reason, @Default("grant") Revocation.Scope scope) {}
