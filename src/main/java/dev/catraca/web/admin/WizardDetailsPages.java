package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.CUSTOMERS_WRITE;
import static dev.catraca.identity.Permission.ORDERS_WRITE;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.customers.NewPaymentProfile;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.Refusal.Problem;
import dev.catraca.onboarding.Contact;
import dev.catraca.onboarding.Details;
import dev.catraca.onboarding.Draft;
import dev.catraca.onboarding.DraftId;
import dev.catraca.onboarding.DraftStep;
import dev.catraca.onboarding.Onboarding;
import dev.catraca.onboarding.Seen;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Step 2, Dados: the customer is asked for them by e-mail, or they are typed now. */
@Controller
@RequestMapping("/admin/customers/new/{id}/details")
class WizardDetailsPages {

    private static final Set<String> OF_STEP_1 = Set.of("name", "email", "phone");
    private static final NewPaymentProfile NO_PAYER = new NewPaymentProfile(null, null, null, null);

    private final Wizard wizard;
    private final WizardDuplicates duplicates;
    private final Onboarding onboarding;
    private final Customers customers;

    WizardDetailsPages(Wizard wizard, WizardDuplicates duplicates, Onboarding onboarding, Customers customers) {
        this.wizard = wizard;
        this.duplicates = duplicates;
        this.onboarding = onboarding;
        this.customers = customers;
    }

    @Needs(CUSTOMERS_WRITE)
    @GetMapping
    String show(@PathVariable UUID id, Form form, Screen screen, Model model) {
        var draft = wizard.draft(new DraftId(id));
        var detour = wizard.detour(draft, DraftStep.DETAILS);
        return detour == null ? page(draft, form, screen, model) : detour;
    }

    @Needs(CUSTOMERS_WRITE)
    @PostMapping
    String save(@PathVariable UUID id, Form form, Flash flash, Screen screen, Model model) {
        var draft = wizard.draft(new DraftId(id));
        var exit = WizardExit.of(form);
        return form.submit(
                () -> read(form, draft, exit),
                details -> exit.isLenient()
                        ? wizard.leave(draft.id(), exit, details, form, flash)
                        : decide(draft, details, exit, form, flash, screen, model),
                () -> page(wizard.draft(draft.id()), form, screen, model));
    }

    @Needs(CUSTOMERS_WRITE)
    @PostMapping("/saving")
    String keep(@PathVariable UUID id, Form form, Screen screen, Model model) {
        var draft = wizard.draft(new DraftId(id));
        var details = WizardForms.details(form);
        model.addAttribute("trouble", null);
        wizard.keep(draft.id(), details, form, screen, model);
        model.addAttribute("alike", duplicates.of(draft.contact(), details));
        return "admin/customers/wizard/_live_details";
    }

    private Details read(Form form, Draft draft, WizardExit exit) {
        var details = WizardForms.details(form);
        if (exit.isLenient() || form.checked("same")) {
            form.forgive();
            return details;
        }
        if (!details.fill()) {
            forget(form, problem -> !problem.startsWith("payer."));
        } else if (draft.contact().existing() == null) {
            reject(
                    form,
                    "",
                    customers.problemsOf(Draft.newCustomer(draft.contact(), details)).stream()
                            .filter(problem -> !OF_STEP_1.contains(problem.field()))
                            .toList());
        }
        if (!details.otherPayer()) {
            forget(form, problem -> problem.startsWith("payer."));
        } else {
            var payer = Objects.requireNonNullElse(details.payer(), NO_PAYER);
            reject(form, "payer.", customers.problemsOf(CustomerId.next(), payer));
        }
        return details;
    }

    /** What is not asked for can't be wrong. */
    private static void forget(Form form, Predicate<String> field) {
        form.problems().removeIf(problem -> field.test(problem.field()));
    }

    private static void reject(Form form, String prefix, List<Problem> problems) {
        for (var problem : problems) {
            if (form.problem(prefix + problem.field()) == null) {
                form.reject(
                        prefix + problem.field(),
                        problem.code(),
                        problem.arguments().toArray());
            }
        }
    }

    /** A document may tell that we know this person: the same choice as in step 1. */
    private String decide(
            Draft draft, Details details, WizardExit exit, Form form, Flash flash, Screen screen, Model model) {
        var contact = contact(draft, form);
        if (!contact.equals(draft.contact())) {
            var version = draft.written(DraftStep.CUSTOMER)
                    .map(Draft.Written::version)
                    .orElse(0);
            onboarding.save(
                    draft.id(), contact, new Seen(version, Wizard.seen(form).page()));
        }
        if (!duplicates.of(contact, details).isEmpty()) {
            onboarding.save(draft.id(), details, Wizard.seen(form));
            return page(wizard.draft(draft.id()), form, screen, model);
        }
        if (form.checked("same")) {
            onboarding.save(draft.id(), details, Wizard.seen(form));
            return Wizard.to(draft.id(), DraftStep.DETAILS);
        }
        var onward = wizard.goOn(draft.id(), details, form);
        var ends = exit == WizardExit.ONLY || !screen.can(ORDERS_WRITE);
        return ends ? wizard.register(draft.id(), details.request(), flash) : onward;
    }

    private Contact contact(Draft draft, Form form) {
        return form.checked("same")
                ? duplicates.same(form.requiredId("same"))
                : new Contact(
                        draft.contact().existing(),
                        draft.contact().name(),
                        draft.contact().email(),
                        draft.contact().phone(),
                        WizardForms.others(form, draft.contact()));
    }

    private String page(Draft draft, Form form, Screen screen, Model model) {
        WizardForms.fill(form, draft.details());
        var typed = new Details(
                false, form.has("fill", "true"), null, form.value("tax_id"), null, null, null, null, false, null);
        var existing = draft.contact().existing();
        model.addAttribute("run", wizard.run(draft.id(), DraftStep.DETAILS, draft, form, screen));
        model.addAttribute("alike", duplicates.of(draft.contact(), typed));
        model.addAttribute("existing", existing == null ? null : customers.get(existing));
        model.addAttribute("form", form);
        return "admin/customers/wizard/details";
    }
}
