package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.SETTINGS_WRITE;

import dev.catraca.identity.Needs;
import dev.catraca.organizations.Organization;
import dev.catraca.organizations.OrganizationChange;
import dev.catraca.organizations.Organizations;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where customers send their money. */
@Controller
class ReceivingPages {

    private static final String PATH = "/admin/settings/receiving";
    private static final int MAX_INSTRUCTIONS = 2000;

    private final Organizations organizations;

    ReceivingPages(Organizations organizations) {
        this.organizations = organizations;
    }

    @Needs(SETTINGS_WRITE)
    @GetMapping(PATH)
    String edit(Form form, Model model) {
        var now = organizations.current();
        form.fill("pix.key", now.pix().key())
                .fill("pix.name", now.pix().receiverName())
                .fill("pix.city", now.pix().city())
                .fill("bank_instructions", now.bankInstructions());
        model.addAttribute("form", form);
        return "admin/settings/receiving";
    }

    @Needs(SETTINGS_WRITE)
    @PostMapping(PATH)
    String save(Form form, Flash flash, Model model) {
        return form.submit(
                () -> read(form),
                wanted -> {
                    organizations.change(wanted);
                    flash.say("web.saved");
                    return "redirect:" + PATH;
                },
                () -> edit(form, model));
    }

    private static Function<Organization, OrganizationChange> read(Form form) {
        var pix = new Organization.Pix(form.text("pix.key"), form.text("pix.name"), form.text("pix.city"));
        var instructions = form.text("bank_instructions", MAX_INSTRUCTIONS);
        return now -> OrganizationChange.of(now).receivingBy(pix, instructions);
    }
}
