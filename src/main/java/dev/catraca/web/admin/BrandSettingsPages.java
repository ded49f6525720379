package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.SETTINGS_WRITE;

import dev.catraca.identity.Needs;
import dev.catraca.organizations.Organization;
import dev.catraca.organizations.OrganizationChange;
import dev.catraca.organizations.Organizations;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What customers see of the organization, and where they send their money. */
@Controller
class BrandSettingsPages {

    private static final int MAX_INSTRUCTIONS = 2000;

    private final Organizations organizations;
    private final Logos logos;

    BrandSettingsPages(Organizations organizations, Logos logos) {
        this.organizations = organizations;
        this.logos = logos;
    }

    @Needs(SETTINGS_WRITE)
    @GetMapping("/admin/settings/brand")
    String edit(Form form, Model model) {
        var now = organizations.current();
        form.fill("brand.name", now.brand().name())
                .fill("brand.color", now.brand().color())
                .fill("pix.key", now.pix().key())
                .fill("pix.name", now.pix().receiverName())
                .fill("pix.city", now.pix().city())
                .fill("bank_instructions", now.bankInstructions());
        model.addAttribute("form", form);
        return "admin/settings/brand";
    }

    @Needs(SETTINGS_WRITE)
    @PostMapping("/admin/settings/brand")
    String save(@RequestParam(required = false) @Nullable MultipartFile logo, Form form, Flash flash, Model model) {
        return form.submit(
                () -> read(form, logo, organizations.current()),
                wanted -> {
                    organizations.change(wanted);
                    logos.keep(logo);
                    flash.say("web.saved");
                    return "redirect:/admin/settings/brand";
                },
                () -> edit(form, model));
    }

    private static OrganizationChange read(Form form, @Nullable MultipartFile logo, Organization now) {
        Logos.check(form, logo);
        var removed = form.checked("remove_logo");
        return new OrganizationChange(
                now.name(),
                now.taxId(),
                now.timeZone(),
                now.language(),
                now.city(),
                form.required("brand.name"),
                removed ? null : now.brand().logoFileId(),
                form.required("brand.color").toLowerCase(Locale.ROOT),
                new Organization.Pix(form.text("pix.key"), form.text("pix.name"), form.text("pix.city")),
                form.text("bank_instructions", MAX_INSTRUCTIONS),
                now.policies());
    }
}
