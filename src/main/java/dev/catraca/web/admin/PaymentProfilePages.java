package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.CUSTOMERS_READ;
import static dev.catraca.identity.Permission.CUSTOMERS_WRITE;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.customers.PaymentProfileId;
import dev.catraca.identity.Needs;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.ProfileForm;
import dev.catraca.web.Screen;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Perfis de pagamento: under which names, documents and addresses a customer pays. */
@Controller
@RequestMapping("/admin/customers/{id}/payment-profiles")
class PaymentProfilePages {

    private final Customers customers;
    private final CustomerCards cards;

    PaymentProfilePages(Customers customers, CustomerCards cards) {
        this.customers = customers;
        this.cards = cards;
    }

    @Needs(CUSTOMERS_READ)
    @GetMapping
    String list(@PathVariable UUID id, Form form, Screen screen, Model model) {
        return page(new CustomerId(id), form, screen, model);
    }

    @Needs(CUSTOMERS_WRITE)
    @PostMapping
    String add(@PathVariable UUID id, Form form, Flash flash, Screen screen, Model model) {
        var customer = new CustomerId(id);
        return form.submit(
                () -> ProfileForm.read(form),
                wanted -> {
                    var profile = customers.addPaymentProfile(customer, wanted);
                    flash.say("customers.profile_added", profile.name());
                    return "redirect:/admin/customers/" + id + "/payment-profiles";
                },
                () -> page(customer, form, screen, model));
    }

    @Needs(CUSTOMERS_WRITE)
    @GetMapping("/{profile}")
    String edit(@PathVariable UUID id, @PathVariable UUID profile, Form form, Screen screen, Model model) {
        return editing(new CustomerId(id), new PaymentProfileId(profile), form, screen, model);
    }

    @Needs(CUSTOMERS_WRITE)
    @PostMapping("/{profile}")
    String change(
            @PathVariable UUID id, @PathVariable UUID profile, Form form, Flash flash, Screen screen, Model model) {
        var customer = new CustomerId(id);
        var which = new PaymentProfileId(profile);
        return form.submit(
                () -> ProfileForm.read(form),
                wanted -> {
                    customers.changePaymentProfile(customer, which, ProfileForm.version(form), wanted);
                    flash.say("customers.saved");
                    return "redirect:/admin/customers/" + id + "/payment-profiles";
                },
                () -> editing(customer, which, form, screen, model));
    }

    private String editing(CustomerId id, PaymentProfileId which, Form form, Screen screen, Model model) {
        var profile = customers.paymentProfile(id, which, "id");
        model.addAttribute("card", cards.open(id, "payment-profiles", screen));
        model.addAttribute("profile", profile);
        model.addAttribute("form", ProfileForm.fill(form, profile, screen));
        return "admin/customers/profile";
    }

    private String page(CustomerId id, Form form, Screen screen, Model model) {
        model.addAttribute("card", cards.open(id, "payment-profiles", screen));
        model.addAttribute("profiles", customers.paymentProfilesOf(id));
        model.addAttribute("form", form);
        return "admin/customers/profiles";
    }
}
