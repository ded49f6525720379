package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ORDERS_WRITE;

import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Refusal.Problem;
import dev.catraca.onboarding.Answer;
import dev.catraca.onboarding.Draft;
import dev.catraca.onboarding.DraftId;
import dev.catraca.onboarding.DraftState;
import dev.catraca.onboarding.DraftStep;
import dev.catraca.onboarding.Onboarded;
import dev.catraca.onboarding.Onboarding;
import dev.catraca.onboarding.Seen;
import dev.catraca.orders.Orders;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the steps of the wizard have in common: finding the draft, keeping answers, and the ways out. */
@Component
class Wizard {

    private final Onboarding onboarding;
    private final Orders orders;

    Wizard(Onboarding onboarding, Orders orders) {
        this.onboarding = onboarding;
        this.orders = orders;
    }

    Draft draft(DraftId id) {
        return onboarding.get(id);
    }

    /** Where a step of this draft can't be shown: the card that came of it, or an earlier step. Null if it can. */
    @Nullable
    String detour(Draft draft, DraftStep step) {
        if (draft.customer() != null) {
            return "redirect:/admin/customers/" + draft.customer();
        }
        if (draft.state() == DraftState.DISCARDED) {
            throw new Refusal.Conflict("draft_discarded", draft.changed().name());
        }
        return step.compareTo(draft.step()) > 0 ? to(draft.id(), draft.step()) : null;
    }

    void requireOpen(Draft draft) {
        if (draft.state() != DraftState.OPEN) {
            throw new Refusal.NotFound("id");
        }
    }

    static String to(DraftId id, DraftStep step) {
        return "redirect:" + WizardRun.href(id, step);
    }

    /** The page's own id stays the same while its form is shown again, so that it knows its own changes. */
    WizardRun run(DraftId id, DraftStep step, @Nullable Draft draft, Form form, Screen screen) {
        var written = draft == null ? null : draft.written(step).orElse(null);
        var seen = seen(form);
        var isOther = form.checked("page") && written != null && !written.wasSeen(seen);
        return new WizardRun(
                id,
                step,
                screen.can(ORDERS_WRITE),
                draft,
                written == null ? 0 : written.version(),
                seen.page(),
                isOther ? written : null);
    }

    static Seen seen(Form form) {
        return new Seen(
                form.numberIn("version").orElse(0), Ids.read(form.value("page")).orElseGet(Ids::next));
    }

    /** Keeps an answer as it stands, without a script's help when somebody goes back or leaves. */
    String leave(DraftId id, WizardExit exit, Answer answer, Form form, Flash flash) {
        onboarding.save(id, answer, seen(form));
        if (exit == WizardExit.BACK) {
            return to(id, answer.step().previous());
        }
        flash.say("onboarding.kept");
        return "redirect:/admin/customers";
    }

    String goOn(DraftId id, Answer answer, Form form) {
        onboarding.finish(id, answer, seen(form));
        return to(id, answer.step().next());
    }

    /** Keeps the answer in the background; what the page is told about that. */
    void keep(DraftId id, Answer answer, Form form, Screen screen, Model model) {
        try {
            onboarding.save(id, answer, seen(form));
        } catch (Refusal.Conflict conflict) {
            model.addAttribute("trouble", text(conflict, screen));
        }
    }

    String register(DraftId id, boolean request, Flash flash) {
        return land(onboarding.register(id, request), flash, request ? "onboarding.asked" : "onboarding.registered");
    }

    String land(Onboarded done, Flash flash, String said) {
        var card = "redirect:/admin/customers/" + done.customer();
        if (done.order() == null) {
            FormKey.say(done.repeated(), flash, said);
            return card;
        }
        var invoice = Objects.requireNonNull(orders.get(done.order()).invoice());
        flash.point(
                "/admin/invoices/" + invoice.value(),
                "onboarding.open_invoice",
                done.repeated() ? "web.already_done" : said);
        return card + "/invoices";
    }

    static String text(Refusal refusal, Screen screen) {
        return refusal instanceof Refusal.Invalid invalid
                ? invalid.problems().stream()
                        .map(problem -> screen.t(
                                "invalid." + problem.code(), problem.arguments().toArray()))
                        .findFirst()
                        .orElseThrow()
                : screen.t("refusal." + refusal.code(), refusal.arguments().toArray());
    }

    /** Does work whose refusals name fields that this form has under a prefix. */
    static void under(String prefix, Runnable work) {
        try {
            work.run();
        } catch (Refusal.Invalid invalid) {
            throw new Refusal.Invalid(invalid.problems().stream()
                    .map(problem -> new Problem(prefix + problem.field(), problem.code(), problem.arguments()))
                    .toList());
        } catch (Refusal.NotFound missing) {
            throw new Refusal.Invalid(prefix + missing.field(), "not_found");
        }
    }
}
