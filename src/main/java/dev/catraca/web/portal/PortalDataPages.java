package dev.catraca.web.portal;

import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.identity.NeedsCustomer;
import dev.catraca.identity.SignedIn;
import dev.catraca.web.CustomerFields;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Meanwhile;
import dev.catraca.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Meus dados: what customers keep of themselves. Their e-mail is shown only: it proves who they are, and a new one
 * would have to be proven first.
 */
@Controller
class PortalDataPages {

    private final Customers customers;

    PortalDataPages(Customers customers) {
        this.customers = customers;
    }

    @NeedsCustomer
    @GetMapping("/o/{slug}/profile")
    String show(SignedIn signedIn, Form form, Screen screen, Model model) {
        return page(self(signedIn), form, null, screen, model);
    }

    @NeedsCustomer
    @PostMapping("/o/{slug}/profile")
    String save(
            @PathVariable String slug,
            SignedIn signedIn,
            Form form,
            Flash flash,
            Screen screen,
            HttpServletResponse response,
            Model model) {
        var now = self(signedIn);
        return form.submit(
                () -> {
                    Meanwhile.decide(form, now, screen);
                    return read(form, now);
                },
                wanted -> {
                    var meanwhile = lookAgain(form, wanted, now, screen);
                    if (meanwhile != null) {
                        response.setStatus(HttpServletResponse.SC_CONFLICT);
                        return page(now, form, meanwhile, screen, model);
                    }
                    customers.change(now.id(), now.version(), wanted);
                    flash.say("data.own.saved");
                    return "redirect:/o/" + slug + "/profile";
                },
                () -> page(now, form, null, screen, model));
    }

    /** What the staff write for themselves, such as notes, is no news to the customer, and stays. */
    private static @Nullable Meanwhile lookAgain(Form form, NewCustomer wanted, Customer now, Screen screen) {
        if (!Meanwhile.mustLook(form, now)) {
            return null;
        }
        var meanwhile = Meanwhile.of(form, wanted, now, Meanwhile.OWN, screen);
        return meanwhile.isEmpty() ? null : meanwhile;
    }

    private static NewCustomer read(Form form, Customer now) {
        var before = NewCustomer.of(now);
        return new NewCustomer(
                form.required("name"),
                before.email(),
                form.text("phone"),
                form.required("country"),
                before.kind(),
                form.text("tax_id"),
                form.date("birth_date"),
                form.required("language"),
                CustomerFields.address(form),
                before.tags(),
                before.notes(),
                before.externalId());
    }

    private String page(Customer customer, Form form, @Nullable Meanwhile meanwhile, Screen screen, Model model) {
        model.addAttribute("customer", customer);
        model.addAttribute("form", Meanwhile.fillOwn(form, customer, screen));
        model.addAttribute("meanwhile", meanwhile);
        model.addAttribute("profiles", customers.paymentProfilesOf(customer.id()));
        return "portal/profile/show";
    }

    private Customer self(SignedIn signedIn) {
        return customers.get(new CustomerId(signedIn.id()));
    }
}
