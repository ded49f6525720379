package dev.catraca.web.admin;

import dev.catraca.catalog.BasePlanId;
import dev.catraca.catalog.OfferId;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.CustomerKind;
import dev.catraca.customers.NewPaymentProfile;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Phone;
import dev.catraca.onboarding.Contact;
import dev.catraca.onboarding.Deal;
import dev.catraca.onboarding.Details;
import dev.catraca.onboarding.PlanChoice;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Between the wizard's answers and its forms. */
final class WizardForms {

    /** What the field {@code offer_id} says for the plan that is made in place. */
    static final String NEW_PLAN = "new";

    private static final int EMAIL = 254;
    private static final int MAX_QUANTITY = 10_000;
    private static final int MAX_CYCLES = 1000;
    private static final int MAX_TRIAL_DAYS = 3650;

    private WizardForms() {}

    /** The phone is kept as the world writes it, so that a country chosen later doesn't change what it means. */
    static Contact contact(Form form, Contact before, String country) {
        var typed = new Typed(form);
        var phone = typed.digits("phone");
        var read = Optional.ofNullable(phone)
                .flatMap(text -> Phone.read(text, country))
                .map(Phone::value);
        return new Contact(
                null, typed.text("name"), typed.text("email", EMAIL), read.orElse(phone), others(form, before));
    }

    static List<CustomerId> others(Form form, Contact before) {
        var shown = form.value("go").equals("anyway") ? form.all("others") : List.<String>of();
        return Stream.concat(
                        before.others().stream(),
                        shown.stream().flatMap(id -> Ids.read(id).stream()).map(CustomerId::new))
                .distinct()
                .toList();
    }

    static void fill(Form form, Contact contact, Screen screen) {
        form.fill("name", contact.name())
                .fill("email", contact.email())
                .fill("phone", contact.phone() == null ? null : screen.phone(contact.phone()));
    }

    static Details details(Form form) {
        var typed = new Typed(form);
        var payer = new NewPaymentProfile(
                typed.text("payer.name"),
                typed.text("payer.country"),
                typed.digits("payer.tax_id"),
                typed.address("payer.address"));
        return new Details(
                form.checked("request"),
                form.checked("fill"),
                typed.option("kind", CustomerKind.class),
                typed.digits("tax_id"),
                typed.date("birth_date"),
                typed.text("country"),
                typed.text("language"),
                typed.address("address"),
                form.checked("other_payer"),
                payer.equals(new NewPaymentProfile(null, null, null, null)) ? null : payer);
    }

    static void fill(Form form, Details details) {
        form.fill("request", details.request() ? "true" : null)
                .fill("fill", details.fill() ? "true" : null)
                .fill("kind", details.kind())
                .fill("tax_id", details.taxId())
                .fill("birth_date", details.birthDate())
                .fill("country", details.country())
                .fill("language", details.language())
                .fill("other_payer", details.otherPayer() ? "true" : null);
        CustomerForm.fill(form, details.address());
        var payer = details.payer();
        if (payer != null) {
            form.fill("payer.name", payer.name())
                    .fill("payer.country", payer.country())
                    .fill("payer.tax_id", payer.taxId());
            CustomerForm.fill(form, "payer.address", payer.address());
        }
    }

    /**
     * The plan to be made is not of this form: it was added before, and stays until it is taken out. What it all cost is
     * still known while the choice is the same.
     */
    static PlanChoice plan(Form form, PlanChoice before) {
        var added = before.newPlan();
        var takesNew = added != null && form.value("offer_id").equals(NEW_PLAN);
        var offer = Ids.read(form.value("offer_id")).map(OfferId::new).orElse(null);
        var basePlan = Ids.read(form.value("base_plan_id")).map(BasePlanId::new).orElse(null);
        var chosen = new PlanChoice(offer, added, takesNew, basePlan, before.seen());
        return chosen.equals(before) ? before : chosen.seenAt(null);
    }

    static void fill(Form form, PlanChoice plan) {
        form.fill("offer_id", plan.chosenNewPlan() == null ? plan.offer() : NEW_PLAN)
                .fill("base_plan_id", plan.basePlan());
        var made = plan.newPlan();
        if (made != null) {
            form.fill("new_plan.name", made.name())
                    .fill("new_plan.product_id", made.product())
                    .fill("new_plan.price", made.price())
                    .fill("new_plan.recurrence", RecurrencePreset.of(made.recurrence()))
                    .fill("new_plan.category_id", made.category())
                    .fill("new_plan.private", made.isPrivate() ? "true" : null);
        }
    }

    static Deal deal(Form form) {
        var typed = new Typed(form);
        var student = typed.id("student_id");
        return new Deal(
                typed.number("quantity", 1, MAX_QUANTITY),
                student == null ? null : new CustomerId(student),
                typed.recurrence(),
                typed.date("first_due_on"),
                typed.money("discount"),
                typed.number("discount_cycles", 1, MAX_CYCLES),
                typed.number("trial_days", 0, MAX_TRIAL_DAYS),
                form.checked("notify"));
    }

    static void fill(Form form, Deal deal) {
        form.fill("quantity", deal.quantity())
                .fill("student_id", deal.student())
                .fill("first_due_on", deal.firstDueOn())
                .fill("discount", deal.discount())
                .fill("discount_cycles", deal.discountCycles())
                .fill("trial_days", deal.trialDays())
                .fill("notify", deal.notifyCustomer() ? "true" : null);
        if (deal.recurrence() != null) {
            Recurrences.fill(form, deal.recurrence());
        }
    }
}
