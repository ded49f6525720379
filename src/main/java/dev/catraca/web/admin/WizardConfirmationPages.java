package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.CATALOG_WRITE;
import static dev.catraca.identity.Permission.CUSTOMERS_WRITE;
import static dev.catraca.identity.Permission.ORDERS_WRITE;

import dev.catraca.identity.Needs;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Refusal;
import dev.catraca.onboarding.Deal;
import dev.catraca.onboarding.Draft;
import dev.catraca.onboarding.DraftId;
import dev.catraca.onboarding.DraftStep;
import dev.catraca.onboarding.Onboarding;
import dev.catraca.onboarding.Reviewed;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Frames;
import dev.catraca.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Step 4, Confirmar: everything once more, how it is billed, the mails that will go; then all of it, or nothing. */
@Controller
@RequestMapping("/admin/customers/new/{id}/confirmation")
class WizardConfirmationPages {

    private final Wizard wizard;
    private final WizardReviews reviews;
    private final WizardLetters letters;
    private final Onboarding onboarding;

    WizardConfirmationPages(Wizard wizard, WizardReviews reviews, WizardLetters letters, Onboarding onboarding) {
        this.wizard = wizard;
        this.reviews = reviews;
        this.letters = letters;
        this.onboarding = onboarding;
    }

    @Needs({CUSTOMERS_WRITE, ORDERS_WRITE})
    @GetMapping
    String show(@PathVariable UUID id, Form form, Screen screen, Model model, HttpServletResponse response) {
        var draft = wizard.draft(new DraftId(id));
        var detour = wizard.detour(draft, DraftStep.CONFIRMATION);
        return detour == null ? page(draft, form, screen, model, response) : detour;
    }

    @Needs({CUSTOMERS_WRITE, ORDERS_WRITE})
    @PostMapping
    String confirm(
            @PathVariable UUID id, Form form, Flash flash, Screen screen, Model model, HttpServletResponse response) {
        var draft = wizard.draft(new DraftId(id));
        var exit = WizardExit.of(form);
        if (draft.customer() != null) {
            return wizard.land(onboarding.register(draft.id(), false), flash, "web.already_done");
        }
        if (form.checked("find")) {
            return page(draft, form, screen, model, response);
        }
        return form.submit(
                () -> read(form, draft, exit),
                deal -> switch (exit) {
                    case BACK, LEAVE -> wizard.leave(draft.id(), exit, deal, form, flash);
                    case ONLY -> {
                        onboarding.save(draft.id(), deal, Wizard.seen(form));
                        yield wizard.register(draft.id(), form.checked("request_too"), flash);
                    }
                    case NEXT -> all(draft, deal, form, flash, screen);
                },
                () -> again(draft.id(), form, screen, model, response));
    }

    @Needs({CUSTOMERS_WRITE, ORDERS_WRITE})
    @PostMapping("/saving")
    String keep(@PathVariable UUID id, Form form, Screen screen, Model model) {
        var draft = wizard.draft(new DraftId(id));
        model.addAttribute("trouble", null);
        wizard.keep(draft.id(), WizardForms.deal(form), form, screen, model);
        var review = reviews.of(wizard.draft(draft.id()), form, screen);
        model.addAttribute("run", wizard.run(draft.id(), DraftStep.CONFIRMATION, draft, form, screen));
        model.addAttribute("review", review);
        model.addAttribute("letters", letters.of(review));
        return "admin/customers/wizard/_live_confirmation";
    }

    /** A mail as its reader will see it, with what is kept of the draft so far. */
    @Needs({CUSTOMERS_WRITE, ORDERS_WRITE})
    @GetMapping("/letters/{kind}")
    ResponseEntity<String> letter(@PathVariable UUID id, @PathVariable String kind, Form form, Screen screen) {
        var draft = wizard.draft(new DraftId(id));
        wizard.requireOpen(draft);
        var wanted = letters.of(reviews.of(draft, form, screen)).stream()
                .filter(each -> each.key().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("id"));
        return Frames.letter(wanted.letter().html());
    }

    private Deal read(Form form, Draft draft, WizardExit exit) {
        var deal = WizardForms.deal(form);
        if (exit != WizardExit.NEXT) {
            form.forgive();
            return deal;
        }
        form.requiredDate("first_due_on");
        if (form.problem("quantity") == null && deal.quantity() == null) {
            form.reject("quantity", "required");
        }
        if (form.problems().isEmpty()) {
            var sum = reviews.sum(draft, form);
            if (sum == null || !sum.isComplete() || !sum.seen().equals(form.value("seen"))) {
                form.reject("seen", "sum_not_seen");
            }
        }
        return deal;
    }

    private String all(Draft draft, Deal deal, Form form, Flash flash, Screen screen) {
        if (draft.plan().chosenNewPlan() != null && !screen.can(CATALOG_WRITE)) {
            throw new Refusal.Forbidden("draft_new_plan");
        }
        var first = new Money(
                Long.parseLong(form.value("seen")), screen.organization().currency());
        var done = onboarding.confirm(draft.id(), deal, new Reviewed(form.value("reviewed"), first));
        return wizard.land(done, flash, "onboarding.done");
    }

    /** Somebody may have confirmed or discarded it in the meantime. */
    private String again(DraftId id, Form form, Screen screen, Model model, HttpServletResponse response) {
        var draft = wizard.draft(id);
        var detour = wizard.detour(draft, DraftStep.CONFIRMATION);
        return detour == null ? page(draft, form, screen, model, response) : detour;
    }

    private String page(Draft draft, Form form, Screen screen, Model model, HttpServletResponse response) {
        Frames.open(response);
        var review = reviews.of(draft, form, screen);
        model.addAttribute("run", wizard.run(draft.id(), DraftStep.CONFIRMATION, draft, form, screen));
        model.addAttribute("review", review);
        model.addAttribute("student", reviews.student(form));
        model.addAttribute("letters", letters.of(review));
        model.addAttribute("form", form);
        return "admin/customers/wizard/confirmation";
    }
}
