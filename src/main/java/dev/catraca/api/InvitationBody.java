package dev.catraca.api;

import dev.catraca.api.json.Default;
import dev.catraca.invitations.Guest;
import dev.catraca.seats.ReleaseRule;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whom to offer the seat to, and when it opens once they accept. */
record InvitationBody(
        @Size(max = 254) String email,
        @Size(max = 200) @Nullable String name,
        @Default("on_full_payment") ReleaseRule release) {

    Guest guest() {
        return new Guest(email, name);
    }
}
