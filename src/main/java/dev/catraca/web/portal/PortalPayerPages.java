package dev.catraca.web.portal;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.customers.PaymentProfile;
import dev.catraca.customers.PaymentProfileId;
import dev.catraca.identity.NeedsCustomer;
import dev.catraca.identity.SignedIn;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.ProfileForm;
import dev.catraca.web.Screen;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Under which names, documents and addresses a customer pays, as they keep them. */
@Controller
class PortalPayerPages {

    private final Customers customers;

    PortalPayerPages(Customers customers) {
        this.customers = customers;
    }

    @NeedsCustomer
    @GetMapping("/o/{slug}/profile/payers/new")
    String blank(Form form, Screen screen, Model model) {
        return page(form.fill("country", screen.organization().country()), null, model);
    }

    @NeedsCustomer
    @PostMapping("/o/{slug}/profile/payers")
    String add(@PathVariable String slug, SignedIn signedIn, Form form, Flash flash, Model model) {
        return form.submit(
                () -> ProfileForm.read(form),
                wanted -> {
                    customers.addPaymentProfile(self(signedIn), wanted);
                    flash.say("data.own.saved");
                    return "redirect:/o/" + slug + "/profile";
                },
                () -> page(form, null, model));
    }

    @NeedsCustomer
    @GetMapping("/o/{slug}/profile/payers/{id}")
    String edit(@PathVariable UUID id, SignedIn signedIn, Form form, Screen screen, Model model) {
        return editing(id, signedIn, form, screen, model);
    }

    @NeedsCustomer
    @PostMapping("/o/{slug}/profile/payers/{id}")
    String change(
            @PathVariable String slug,
            @PathVariable UUID id,
            SignedIn signedIn,
            Form form,
            Flash flash,
            Screen screen,
            Model model) {
        return form.submit(
                () -> ProfileForm.read(form),
                wanted -> {
                    customers.changePaymentProfile(
                            self(signedIn), new PaymentProfileId(id), ProfileForm.version(form), wanted);
                    flash.say("data.own.saved");
                    return "redirect:/o/" + slug + "/profile";
                },
                () -> editing(id, signedIn, form, screen, model));
    }

    private String editing(UUID id, SignedIn signedIn, Form form, Screen screen, Model model) {
        var profile = customers.paymentProfile(self(signedIn), new PaymentProfileId(id), "id");
        return page(ProfileForm.fill(form, profile, screen), profile, model);
    }

    private static String page(Form form, @Nullable PaymentProfile profile, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("profile", profile);
        return "portal/profile/payer";
    }

    private static CustomerId self(SignedIn signedIn) {
        return new CustomerId(signedIn.id());
    }
}
