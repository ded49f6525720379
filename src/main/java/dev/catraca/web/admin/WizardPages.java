package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.CUSTOMERS_WRITE;
import static dev.catraca.identity.Permission.ORDERS_WRITE;

import dev.catraca.identity.Needs;
import dev.catraca.identity.SignedIn;
import dev.catraca.kernel.PageRequest;
import dev.catraca.onboarding.DraftId;
import dev.catraca.onboarding.DraftStep;
import dev.catraca.onboarding.Onboarding;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Novo cliente: where it begins, the drafts that wait, and throwing one away. */
@Controller
class WizardPages {

    private static final int OFFERED = 5;

    private final Onboarding onboarding;
    private final Wizard wizard;
    private final WizardCustomerPages first;

    WizardPages(Onboarding onboarding, Wizard wizard, WizardCustomerPages first) {
        this.onboarding = onboarding;
        this.wizard = wizard;
        this.first = first;
    }

    /** An empty first step, unless there is something of one's own to go on with. Nothing is stored by looking. */
    @Needs(CUSTOMERS_WRITE)
    @GetMapping("/admin/customers/new")
    String start(Form form, Screen screen, SignedIn signedIn, Model model) {
        var mine = onboarding.drafts(signedIn.id(), PageRequest.of(OFFERED, null));
        if (mine.rows().isEmpty() || screen.place().has("start")) {
            return first.page(DraftId.next(), null, form, screen, model);
        }
        model.addAttribute("drafts", mine.rows());
        return "admin/customers/wizard/start";
    }

    @Needs(CUSTOMERS_WRITE)
    @GetMapping("/admin/customers/drafts")
    String drafts(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", onboarding.drafts(null, PageRequest.of(null, after)));
        return "admin/customers/wizard/drafts";
    }

    /** As far as the draft got, for whoever goes on with it. */
    @Needs(CUSTOMERS_WRITE)
    @GetMapping("/admin/customers/new/{id}")
    String resume(@PathVariable UUID id, Screen screen) {
        var draft = wizard.draft(new DraftId(id));
        var detour = wizard.detour(draft, DraftStep.CUSTOMER);
        return detour == null
                ? Wizard.to(draft.id(), WizardRun.furthest(draft.step(), screen.can(ORDERS_WRITE)))
                : detour;
    }

    @Needs(CUSTOMERS_WRITE)
    @PostMapping("/admin/customers/new/{id}/discarding")
    String discard(@PathVariable UUID id, Flash flash) {
        onboarding.discard(new DraftId(id));
        flash.say("onboarding.discarded");
        return "redirect:/admin/customers";
    }
}
