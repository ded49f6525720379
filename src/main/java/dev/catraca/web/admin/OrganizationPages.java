package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.SETTINGS_WRITE;

import dev.catraca.identity.Needs;
import dev.catraca.organizations.Organization;
import dev.catraca.organizations.Organization.OnReversal;
import dev.catraca.organizations.OrganizationChange;
import dev.catraca.organizations.Organizations;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import java.time.ZoneId;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Who the organization is, and what happens to access when money goes back. */
@Controller
class OrganizationPages {

    private final Organizations organizations;

    OrganizationPages(Organizations organizations) {
        this.organizations = organizations;
    }

    @Needs(SETTINGS_WRITE)
    @GetMapping("/admin/settings/organization")
    String edit(Form form, Model model) {
        var now = organizations.current();
        form.fill("name", now.name())
                .fill("tax_id", now.taxId())
                .fill("city", now.city())
                .fill("time_zone", now.timeZone().getId())
                .fill("language", now.language())
                .fill("policies.void", now.policies().voiding())
                .fill("policies.refund", now.policies().refund())
                .fill("policies.chargeback", now.policies().chargeback())
                .fill("policies.overdue_suspend_days", now.policies().overdueSuspendDays());
        model.addAttribute("form", form);
        model.addAttribute("choices", new SetupChoices());
        return "admin/settings/organization";
    }

    @Needs(SETTINGS_WRITE)
    @PostMapping("/admin/settings/organization")
    String save(Form form, Flash flash, Model model) {
        return form.submit(
                () -> read(form),
                wanted -> {
                    organizations.change(wanted);
                    flash.say("web.saved");
                    return "redirect:/admin/settings/organization";
                },
                () -> edit(form, model));
    }

    private static Function<Organization, OrganizationChange> read(Form form) {
        var name = form.required("name");
        var taxId = form.text("tax_id");
        var zone = zone(form);
        var language = form.required("language");
        var city = form.text("city");
        var policies = new Organization.Policies(
                form.requiredOption("policies.refund", OnReversal.class),
                form.requiredOption("policies.chargeback", OnReversal.class),
                form.requiredOption("policies.void", OnReversal.class),
                form.requiredNumber("policies.overdue_suspend_days", 0, 365));
        return now -> new OrganizationChange(
                name,
                taxId,
                zone,
                language,
                city,
                now.brand().name(),
                now.brand().logoFileId(),
                now.brand().color(),
                now.pix(),
                now.bankInstructions(),
                policies);
    }

    private static ZoneId zone(Form form) {
        var id = form.required("time_zone");
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            form.reject("time_zone", "unknown_option");
            return ZoneId.of("UTC");
        }
        return ZoneId.of(id);
    }
}
