package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.CUSTOMERS_WRITE;

import dev.catraca.customers.Customers;
import dev.catraca.customers.NewCustomer;
import dev.catraca.identity.Needs;
import dev.catraca.onboarding.Contact;
import dev.catraca.onboarding.Details;
import dev.catraca.onboarding.Draft;
import dev.catraca.onboarding.DraftId;
import dev.catraca.onboarding.DraftStep;
import dev.catraca.onboarding.Onboarding;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Step 1, Cliente: name, e-mail and phone, and whether we know this person already. */
@Controller
@RequestMapping("/admin/customers/new/{id}/customer")
class WizardCustomerPages {

    private final Wizard wizard;
    private final WizardDuplicates duplicates;
    private final Onboarding onboarding;
    private final Customers customers;

    WizardCustomerPages(Wizard wizard, WizardDuplicates duplicates, Onboarding onboarding, Customers customers) {
        this.wizard = wizard;
        this.duplicates = duplicates;
        this.onboarding = onboarding;
        this.customers = customers;
    }

    @Needs(CUSTOMERS_WRITE)
    @GetMapping
    String show(@PathVariable UUID id, Form form, Screen screen, Model model) {
        var draft = wizard.draft(new DraftId(id));
        var detour = wizard.detour(draft, DraftStep.CUSTOMER);
        return detour == null ? page(draft.id(), draft, form, screen, model) : detour;
    }

    @Needs(CUSTOMERS_WRITE)
    @PostMapping
    String save(@PathVariable UUID id, Form form, Flash flash, Screen screen, Model model) {
        var draft = new DraftId(id);
        var exit = WizardExit.of(form);
        return form.submit(
                () -> read(form, draft, exit, screen),
                contact -> exit.isLenient()
                        ? wizard.leave(draft, exit, contact, form, flash)
                        : decide(draft, contact, exit, form, flash, screen, model),
                () -> page(draft, onboarding.find(draft).orElse(null), form, screen, model));
    }

    /** What was typed so far, kept without being asked; and who it may be. */
    @Needs(CUSTOMERS_WRITE)
    @PostMapping("/saving")
    String keep(@PathVariable UUID id, Form form, Screen screen, Model model, HttpServletResponse response) {
        var draft = new DraftId(id);
        var contact = contact(form, draft, screen);
        model.addAttribute("trouble", null);
        wizard.keep(draft, contact, form, screen, model);
        if (!contact.isBlank()) {
            response.setHeader("HX-Replace-Url", WizardRun.href(draft, DraftStep.CUSTOMER));
        }
        model.addAttribute("alike", duplicates.of(contact, null));
        return "admin/customers/wizard/_live_customer";
    }

    private Contact contact(Form form, DraftId id, Screen screen) {
        var before = onboarding.find(id).map(Draft::contact).orElse(Contact.NOBODY);
        if (form.checked("same")) {
            return duplicates.same(form.requiredId("same"));
        }
        if (before.existing() != null) {
            return form.value("go").equals("other") ? before.asNew() : before;
        }
        return WizardForms.contact(form, before, screen.organization().country());
    }

    private Contact read(Form form, DraftId id, WizardExit exit, Screen screen) {
        var contact = contact(form, id, screen);
        if (exit.isLenient() || form.value("go").equals("other")) {
            form.forgive();
        } else if (contact.existing() == null) {
            check(Draft.newCustomer(contact, Details.ASK), form);
        }
        return contact;
    }

    private void check(NewCustomer wanted, Form form) {
        customers.problemsOf(wanted).stream()
                .filter(problem -> form.problem(problem.field()) == null)
                .forEach(problem -> form.reject(
                        problem.field(), problem.code(), problem.arguments().toArray()));
    }

    /** Somebody who may be the same is shown first, and goes with what is typed into the draft. */
    private String decide(
            DraftId id, Contact contact, WizardExit exit, Form form, Flash flash, Screen screen, Model model) {
        if (form.value("go").equals("other")) {
            onboarding.save(id, contact, Wizard.seen(form));
            return Wizard.to(id, DraftStep.CUSTOMER);
        }
        if (!duplicates.of(contact, null).isEmpty()) {
            onboarding.save(id, contact, Wizard.seen(form));
            return page(id, wizard.draft(id), form, screen, model);
        }
        var onward = wizard.goOn(id, contact, form);
        return exit == WizardExit.ONLY ? wizard.register(id, form.checked("request_too"), flash) : onward;
    }

    /** Also for a draft that does not exist yet. */
    String page(DraftId id, @Nullable Draft draft, Form form, Screen screen, Model model) {
        var contact = draft == null ? Contact.NOBODY : draft.contact();
        WizardForms.fill(form, contact, screen);
        var typed = new Contact(
                contact.existing(), form.value("name"), form.value("email"), form.value("phone"), contact.others());
        model.addAttribute("run", wizard.run(id, DraftStep.CUSTOMER, draft, form, screen));
        model.addAttribute("alike", duplicates.of(typed, null));
        model.addAttribute("existing", contact.existing() == null ? null : customers.get(contact.existing()));
        model.addAttribute("form", form);
        return "admin/customers/wizard/customer";
    }
}
