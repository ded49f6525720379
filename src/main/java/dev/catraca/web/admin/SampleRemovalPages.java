package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.SETTINGS_WRITE;

import dev.catraca.identity.Needs;
import dev.catraca.identity.Role;
import dev.catraca.identity.SignedIn;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.Organizations;
import dev.catraca.sample.SampleSchool;
import dev.catraca.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where an owner takes the sample school away, themselves included. Elsewhere there is no such page. */
@Controller
class SampleRemovalPages {

    private static final String PATH = "/admin/settings/sample";

    private final Organizations organizations;
    private final SampleSchool school;

    SampleRemovalPages(Organizations organizations, SampleSchool school) {
        this.organizations = organizations;
        this.school = school;
    }

    @Needs(SETTINGS_WRITE)
    @GetMapping(PATH)
    String ask(SignedIn signedIn, Form form, Model model) {
        refuseUnlessOwnerOfSample(signedIn);
        return page(form, model);
    }

    @Needs(SETTINGS_WRITE)
    @PostMapping(PATH + "/removal")
    String remove(SignedIn signedIn, Form form, Model model) {
        refuseUnlessOwnerOfSample(signedIn);
        var now = organizations.current();
        return form.submit(
                () -> confirmed(form, now.slug()),
                _ -> {
                    school.remove(now.id());
                    return "redirect:/admin/sign-in";
                },
                () -> page(form, model));
    }

    private static boolean confirmed(Form form, String slug) {
        var typed = form.required("slug");
        if (!typed.isEmpty() && !typed.equals(slug)) {
            form.reject("slug", "not_the_name");
        }
        return typed.equals(slug);
    }

    private void refuseUnlessOwnerOfSample(SignedIn signedIn) {
        if (!organizations.current().sample()) {
            throw new Refusal.NotFound("id");
        }
        if (signedIn.role() != Role.OWNER) {
            throw new Refusal.Forbidden("forbidden");
        }
    }

    private static String page(Form form, Model model) {
        model.addAttribute("form", form);
        return "admin/settings/sample";
    }
}
