package dev.catraca.identity;

import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Refusal;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the current caller is trusted with right now, asked of the database: power taken away is gone at once. */
@Component
class ActingRole {

    private final StaffRows staff;
    private final ApiKeyRows keys;

    ActingRole(StaffRows staff, ApiKeyRows keys) {
        this.staff = staff;
        this.keys = keys;
    }

    /** Refuses whoever lacks the permission, and whoever touches an owner's power without being one. */
    void require(Permission permission, Role... touched) {
        var actor = Caller.current().actor();
        if (actor.kind() == Actor.Kind.SYSTEM) {
            return;
        }
        var role = ofActor(actor, permission);
        if (role.isEmpty() || (touches(Role.OWNER, touched) && role.get() != Role.OWNER)) {
            throw new Refusal.Forbidden("forbidden");
        }
    }

    private Optional<Role> ofActor(Actor actor, Permission permission) {
        return switch (actor.kind()) {
            case STAFF ->
                staff.find(new StaffId(Objects.requireNonNull(actor.id())))
                        .filter(member -> member.state() == StaffState.ACTIVE)
                        .map(StaffMember::role)
                        .filter(role -> role.permits(permission));
            case API_KEY ->
                keys.find(Objects.requireNonNull(actor.id()))
                        .filter(key -> key.revokedAt() == null)
                        .filter(key -> key.permissions().contains(permission))
                        .map(ApiKey::role);
            case CUSTOMER, VISITOR, SYSTEM -> Optional.empty();
        };
    }

    private static boolean touches(Role role, Role... touched) {
        for (var one : touched) {
            if (one == role) {
                return true;
            }
        }
        return false;
    }
}
