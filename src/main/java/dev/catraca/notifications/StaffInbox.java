package dev.catraca.notifications;

import dev.catraca.identity.Permission;
import dev.catraca.identity.Staff;
import dev.catraca.identity.StaffState;
import dev.catraca.organizations.Organizations;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Which of the staff hear of a thing: those who can do something about it. */
@Component
class StaffInbox {

    private final Staff staff;
    private final Organizations organizations;

    StaffInbox(Staff staff, Organizations organizations) {
        this.staff = staff;
        this.organizations = organizations;
    }

    List<Recipient> whoMay(Permission permission) {
        var usual = organizations.current().language();
        return staff.list().stream()
                .filter(member ->
                        member.state() == StaffState.ACTIVE && member.role().permits(permission))
                .map(member -> Recipient.staff(
                        member.name(), member.email(), Objects.requireNonNullElse(member.language(), usual)))
                .toList();
    }
}
