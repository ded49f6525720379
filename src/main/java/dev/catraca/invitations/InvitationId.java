package dev.catraca.invitations;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** Names an invitation. */
public record InvitationId(UUID value) {

    static InvitationId next() {
        return new InvitationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
