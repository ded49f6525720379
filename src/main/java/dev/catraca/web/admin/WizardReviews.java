package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.CATALOG_WRITE;

import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.Offer;
import dev.catraca.catalog.Product;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerKind;
import dev.catraca.customers.Customers;
import dev.catraca.kernel.Country;
import dev.catraca.kernel.TaxId;
import dev.catraca.onboarding.Details;
import dev.catraca.onboarding.Draft;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the last step shows, and asks whether it can still be had. */
@Component
class WizardReviews {

    private final WizardPlans plans;
    private final WizardDuplicates duplicates;
    private final CustomerChoices choices;
    private final Customers customers;
    private final Catalog catalog;
    private final OrganizationClock clock;

    WizardReviews(
            WizardPlans plans,
            WizardDuplicates duplicates,
            CustomerChoices choices,
            Customers customers,
            Catalog catalog,
            OrganizationClock clock) {
        this.plans = plans;
        this.duplicates = duplicates;
        this.choices = choices;
        this.customers = customers;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** With the sum of the form as it stands; what was not typed comes from the draft, the plan and the day. */
    WizardReview of(Draft draft, Form form, Screen screen) {
        var sum = sum(draft, form);
        var existing = Optional.ofNullable(draft.contact().existing()).flatMap(customers::find);
        var contact = draft.contact();
        return new WizardReview(
                draft,
                Objects.requireNonNullElse(contact.name(), ""),
                Objects.requireNonNullElse(contact.email(), ""),
                existing.map(Customer::kind).orElseGet(() -> kind(draft.details())),
                existing.map(Customer::language).orElseGet(() -> language(draft.details(), screen)),
                sum == null ? null : product(sum.offer()),
                sum,
                plans.trouble(draft.plan(), screen),
                customerTrouble(draft, existing.orElse(null), screen),
                form.has("notify", "true"),
                draft.plan().chosenNewPlan() != null,
                screen.can(CATALOG_WRITE),
                clock.today());
    }

    /** The sum of a form that shows the draft's terms where nothing was typed; null without a plan. */
    @Nullable
    OrderSum sum(Draft draft, Form form) {
        var offer = plans.offer(draft.plan());
        if (offer == null) {
            return null;
        }
        WizardForms.fill(form, draft.deal());
        fillUsual(form, draft, offer);
        return OrderSum.of(form, offer, plans.basePlans(offer));
    }

    private void fillUsual(Form form, Draft draft, Offer offer) {
        var deal = draft.deal();
        form.fill("base_plan_id", draft.plan().basePlan());
        form.fill("quantity", Objects.requireNonNullElse(deal.quantity(), 1))
                .fill("first_due_on", Objects.requireNonNullElseGet(deal.firstDueOn(), clock::today))
                .fill("trial_days", Objects.requireNonNullElse(deal.trialDays(), offer.trialDays()));
        if (deal.recurrence() == null) {
            Recurrences.fill(form, offer.recurrence());
        }
    }

    /** A new customer is their own student unless they are a company; somebody known may be chosen instead. */
    CustomerChoice student(Form form) {
        return choices.in(form, "student_id", List.of());
    }

    private @Nullable String customerTrouble(Draft draft, @Nullable Customer existing, Screen screen) {
        if (existing != null) {
            return existing.isActive() ? null : screen.t("refusal.customer_archived");
        }
        if (!customers.problemsOf(draft.newCustomer()).isEmpty()) {
            return screen.t("refusal.draft_unfinished");
        }
        return duplicates.of(draft.contact(), draft.details()).isEmpty() ? null : screen.t("refusal.draft_duplicates");
    }

    private @Nullable Product product(Offer offer) {
        return catalog.products(List.of(offer.productId())).get(offer.productId());
    }

    private static String language(Details details, Screen screen) {
        return details.fill() && details.language() != null
                ? details.language()
                : screen.organization().language();
    }

    /** As the customer will be made: without a choice a CNPJ tells. */
    private static CustomerKind kind(Details details) {
        if (!details.fill()) {
            return CustomerKind.PERSON;
        }
        var isCompany = Optional.ofNullable(details.taxId())
                .flatMap(typed -> TaxId.read(typed, Country.BRAZIL))
                .filter(TaxId::isCnpj)
                .isPresent();
        return Objects.requireNonNullElse(details.kind(), isCompany ? CustomerKind.COMPANY : CustomerKind.PERSON);
    }
}
