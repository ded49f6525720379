package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.STAFF_WRITE;

import dev.catraca.audit.Audit;
import dev.catraca.identity.Needs;
import dev.catraca.identity.NewStaff;
import dev.catraca.identity.Role;
import dev.catraca.identity.SignedIn;
import dev.catraca.identity.Staff;
import dev.catraca.identity.StaffId;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Settings: who works here, and with which role. */
@Controller
class StaffPages {

    private static final String ADDRESS = "/admin/settings/staff";
    private static final String BACK = "redirect:" + ADDRESS;

    private final Staff staff;

    StaffPages(Staff staff) {
        this.staff = staff;
    }

    @Needs(STAFF_WRITE)
    @GetMapping(ADDRESS)
    String index(Form form, SignedIn signedIn, Model model) {
        model.addAttribute("members", staff.list());
        model.addAttribute("me", new StaffId(signedIn.id()));
        model.addAttribute("roles", rolesGivenBy(signedIn));
        model.addAttribute("form", form);
        return "admin/settings/staff";
    }

    @Needs(STAFF_WRITE)
    @PostMapping(ADDRESS)
    String invite(Form form, SignedIn signedIn, Flash flash, Model model) {
        return form.submit(
                () -> new NewStaff(
                        form.required("name"), form.required("email"), form.requiredOption("role", Role.class)),
                wanted -> {
                    staff.invite(wanted);
                    flash.say("staff.invited", wanted.email());
                    return BACK;
                },
                () -> index(form, signedIn, model));
    }

    @Needs(STAFF_WRITE)
    @PostMapping(ADDRESS + "/{id}/role")
    String changeRole(@PathVariable UUID id, @RequestParam Role role, Flash flash) {
        staff.changeRole(new StaffId(id), role);
        flash.say("staff.role_changed", nameOf(id));
        return BACK;
    }

    @Needs(STAFF_WRITE)
    @PostMapping(ADDRESS + "/{id}/suspension")
    String suspend(@PathVariable UUID id, Form form, Flash flash) {
        Audit.doBecause(form.reason(), () -> staff.suspend(new StaffId(id)));
        flash.say("staff.suspended", nameOf(id));
        return BACK;
    }

    @Needs(STAFF_WRITE)
    @PostMapping(ADDRESS + "/{id}/reactivation")
    String reactivate(@PathVariable UUID id, Flash flash) {
        staff.reactivate(new StaffId(id));
        flash.say("staff.reactivated", nameOf(id));
        return BACK;
    }

    @Needs(STAFF_WRITE)
    @PostMapping(ADDRESS + "/{id}/invitation")
    String inviteAgain(@PathVariable UUID id, Flash flash) {
        var invitation = staff.inviteAgain(new StaffId(id));
        flash.say("staff.invited", invitation.email());
        return BACK;
    }

    private String nameOf(UUID id) {
        return staff.get(new StaffId(id)).name();
    }

    /** Only owners make owners. */
    private static List<Role> rolesGivenBy(SignedIn signedIn) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.OWNER || signedIn.role() == Role.OWNER)
                .toList();
    }
}
