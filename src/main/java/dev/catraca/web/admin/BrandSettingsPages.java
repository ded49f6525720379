package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.SETTINGS_WRITE;

import dev.catraca.identity.Needs;
import dev.catraca.notifications.Notifications;
import dev.catraca.notifications.Sender;
import dev.catraca.organizations.Organization;
import dev.catraca.organizations.OrganizationChange;
import dev.catraca.organizations.Organizations;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Frames;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What customers see of the organization: its name, logo and colour, and who its mail comes from. */
@Controller
class BrandSettingsPages {

    private static final String PATH = "/admin/settings/brand";

    private final Organizations organizations;
    private final Notifications notifications;
    private final Logos logos;

    BrandSettingsPages(Organizations organizations, Notifications notifications, Logos logos) {
        this.organizations = organizations;
        this.notifications = notifications;
        this.logos = logos;
    }

    @Needs(SETTINGS_WRITE)
    @GetMapping(PATH)
    String edit(Form form, Model model, HttpServletResponse response) {
        var now = organizations.current();
        var sender = notifications.sender();
        form.fill("brand.name", now.brand().name())
                .fill("brand.color", now.brand().color())
                .fill("sender_name", sender.name())
                .fill("reply_to", sender.replyTo());
        model.addAttribute("form", form);
        model.addAttribute("draft", BrandDraft.of(form.value("brand.name"), form.value("brand.color"), now.brand()));
        model.addAttribute("server", notifications.smtp().orElse(null));
        Frames.open(response);
        return "admin/settings/brand";
    }

    @Needs(SETTINGS_WRITE)
    @PostMapping(PATH)
    String save(
            @RequestParam(required = false) @Nullable MultipartFile logo,
            Form form,
            Flash flash,
            Model model,
            HttpServletResponse response) {
        var picture = Logos.read(form, logo);
        return form.submit(
                () -> read(form, organizations.current()),
                brand -> {
                    var kept = picture.map(logos::store).orElse(brand.logoFileId());
                    var wanted = new Organization.Brand(brand.name(), kept, brand.color());
                    organizations.change(now -> OrganizationChange.of(now).withBrand(wanted));
                    flash.say("web.saved");
                    return "redirect:" + PATH;
                },
                () -> edit(form, model, response));
    }

    @Needs(SETTINGS_WRITE)
    @PostMapping(PATH + "/sender")
    String saveSender(Form form, Flash flash, Model model, HttpServletResponse response) {
        return form.submit(
                () -> new Sender(form.text("sender_name"), form.text("reply_to")),
                sender -> {
                    notifications.changeSender(sender);
                    flash.say("web.saved");
                    return "redirect:" + PATH + "#sender";
                },
                () -> edit(form, model, response));
    }

    private static Organization.Brand read(Form form, Organization now) {
        var logo = form.checked("remove_logo") ? null : now.brand().logoFileId();
        return new Organization.Brand(
                form.required("brand.name"), logo, BrandDraft.color(form.required("brand.color")));
    }
}
