package dev.catraca.notifications;

import dev.catraca.identity.Role;
import dev.catraca.identity.Staff;
import dev.catraca.identity.StaffId;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Refusal;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who may see a mail's secret link: a link that makes its reader an owner is for owners only. */
@Component
class LinkGuard {

    private final Staff staff;

    LinkGuard(Staff staff) {
        this.staff = staff;
    }

    void check(Message message) {
        var actor = Caller.current().actor();
        if (actor.kind() == Actor.Kind.SYSTEM) {
            return;
        }
        if (actor.kind() != Actor.Kind.STAFF) {
            throw new Refusal.Forbidden("forbidden");
        }
        var about = message.aboutId();
        if (!"staff".equals(message.aboutKind()) || about == null) {
            return;
        }
        var asker = staff.get(new StaffId(Objects.requireNonNull(actor.id())));
        if (staff.get(new StaffId(about)).role() == Role.OWNER && asker.role() != Role.OWNER) {
            throw new Refusal.Forbidden("forbidden");
        }
    }
}
