package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.CATALOG_WRITE;
import static dev.catraca.identity.Permission.CUSTOMERS_WRITE;
import static dev.catraca.identity.Permission.ORDERS_WRITE;

import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.CategoryId;
import dev.catraca.catalog.Offer;
import dev.catraca.catalog.ProductId;
import dev.catraca.catalog.Recurrence;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.Refusal;
import dev.catraca.onboarding.Draft;
import dev.catraca.onboarding.DraftId;
import dev.catraca.onboarding.DraftStep;
import dev.catraca.onboarding.NewPlan;
import dev.catraca.onboarding.Onboarding;
import dev.catraca.onboarding.PlanChoice;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Step 3, Plano: one of the catalog, or a new one made in place; and the base plan that it runs on. */
@Controller
@RequestMapping("/admin/customers/new/{id}/plan")
class WizardPlanPages {

    private final Wizard wizard;
    private final WizardPlans plans;
    private final OfferForm offerForm;
    private final Onboarding onboarding;
    private final Catalog catalog;

    WizardPlanPages(Wizard wizard, WizardPlans plans, OfferForm offerForm, Onboarding onboarding, Catalog catalog) {
        this.wizard = wizard;
        this.plans = plans;
        this.offerForm = offerForm;
        this.onboarding = onboarding;
        this.catalog = catalog;
    }

    @Needs({CUSTOMERS_WRITE, ORDERS_WRITE})
    @GetMapping
    String show(@PathVariable UUID id, Form form, Screen screen, Model model) {
        var draft = wizard.draft(new DraftId(id));
        var detour = wizard.detour(draft, DraftStep.PLAN);
        return detour == null ? page(draft, form, screen, model) : detour;
    }

    @Needs({CUSTOMERS_WRITE, ORDERS_WRITE})
    @PostMapping
    String save(@PathVariable UUID id, Form form, Flash flash, Screen screen, Model model) {
        var draft = wizard.draft(new DraftId(id));
        var exit = WizardExit.of(form);
        if (form.checked("find")) {
            return page(draft, form, screen, model);
        }
        return form.submit(
                () -> read(form, draft, exit, screen),
                plan -> switch (exit) {
                    case BACK, LEAVE -> wizard.leave(draft.id(), exit, plan, form, flash);
                    case ONLY -> {
                        onboarding.save(draft.id(), plan, Wizard.seen(form));
                        yield wizard.register(draft.id(), form.checked("request_too"), flash);
                    }
                    case NEXT -> onward(draft.id(), plan, form);
                },
                () -> page(wizard.draft(draft.id()), form, screen, model));
    }

    @Needs({CUSTOMERS_WRITE, ORDERS_WRITE})
    @PostMapping("/saving")
    String keep(@PathVariable UUID id, Form form, Screen screen, Model model) {
        var draft = wizard.draft(new DraftId(id));
        var plan = WizardForms.plan(form, draft.plan());
        model.addAttribute("trouble", null);
        wizard.keep(draft.id(), plan, form, screen, model);
        WizardForms.fill(form, draft.deal());
        model.addAttribute("form", form);
        model.addAttribute("sum", plans.sum(plan, form));
        return "admin/customers/wizard/_live_plan";
    }

    /** The plans that a search finds, as radio cards. */
    @Needs({CUSTOMERS_WRITE, ORDERS_WRITE})
    @PostMapping("/offers")
    String offers(@PathVariable UUID id, Form form, Model model) {
        var draft = wizard.draft(new DraftId(id));
        offers(WizardForms.plan(form, draft.plan()), form, model);
        return "admin/customers/wizard/_offers";
    }

    private PlanChoice read(Form form, Draft draft, WizardExit exit, Screen screen) {
        var plan = WizardForms.plan(form, draft.plan());
        return switch (form.value("go")) {
            case "add" -> plan.with(made(form, screen));
            case "remove" -> plan.with(null);
            default -> exit == WizardExit.NEXT ? plan.seenAt(plans.price(plan)) : plan;
        };
    }

    private NewPlan made(Form form, Screen screen) {
        if (!screen.can(CATALOG_WRITE)) {
            throw new Refusal.Forbidden("draft_new_plan");
        }
        var preset = form.requiredOption("new_plan.recurrence", RecurrencePreset.class);
        var category = form.id("new_plan.category_id");
        var made = new NewPlan(
                form.required("new_plan.name"),
                new ProductId(form.requiredId("new_plan.product_id")),
                form.requiredMoney("new_plan.price"),
                new Recurrence(preset.unit(), preset.count(), null),
                category == null ? null : new CategoryId(category),
                form.checked("new_plan.private"));
        if (!form.problems().isEmpty()) {
            throw new Refusal.Invalid(List.of());
        }
        Wizard.under("new_plan.", () -> catalog.checkOffer(made.draft()));
        return made;
    }

    /** A plan that was only added or taken out is still to be looked at. */
    private String onward(DraftId id, PlanChoice plan, Form form) {
        if (plan.seen() == null) {
            onboarding.save(id, plan, Wizard.seen(form));
            return Wizard.to(id, DraftStep.PLAN);
        }
        return wizard.goOn(id, plan, form);
    }

    private String page(Draft draft, Form form, Screen screen, Model model) {
        WizardForms.fill(form, draft.plan());
        WizardForms.fill(form, draft.deal());
        form.fill("new_plan.recurrence", RecurrencePreset.MONTHLY);
        var plan = WizardForms.plan(form, draft.plan());
        offers(plan, form, model);
        model.addAttribute("run", wizard.run(draft.id(), DraftStep.PLAN, draft, form, screen));
        model.addAttribute("sum", plans.sum(plan, form));
        model.addAttribute("categories", offerForm.categories(null));
        model.addAttribute("sellable", offerForm.products());
        return "admin/customers/wizard/plan";
    }

    private void offers(PlanChoice plan, Form form, Model model) {
        var offers = plans.onSale(form.value("offer_search"), plan);
        model.addAttribute("form", form);
        model.addAttribute("offers", offers);
        model.addAttribute(
                "newPlan", plan.newPlan() == null ? null : plan.newPlan().preview());
        model.addAttribute(
                "products",
                catalog.products(Stream.concat(
                                offers.stream().map(Offer::productId),
                                Stream.ofNullable(plan.newPlan()).map(NewPlan::product))
                        .toList()));
    }
}
