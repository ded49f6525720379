package dev.catraca.onboarding;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.NewCustomer;
import dev.catraca.orders.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run of the wizard with all that was typed; the step is the furthest that was reached. */
public record Draft(
        DraftId id,
        DraftState state,
        DraftStep step,
        Trace started,
        Trace changed,
        List<Written> answers,
        @Nullable CustomerId customer,
        @Nullable OrderId order) {

    /** Who did something, and when. */
    public record Trace(@Nullable UUID who, String name, Instant at) {}

    /** An answer, how often it was written, and by whom last. */
    public record Written(Answer answer, int version, UUID page, String by, Instant at) {

        /** False when somebody else wrote since that form was rendered. */
        public boolean wasSeen(Seen seen) {
            return version == seen.version() || page.equals(seen.page());
        }
    }

    public Optional<Written> written(DraftStep step) {
        return answers.stream().filter(each -> each.answer().step() == step).findFirst();
    }

    public Contact contact() {
        return answer(Contact.class).orElse(Contact.NOBODY);
    }

    public Details details() {
        return answer(Details.class).orElse(Details.ASK);
    }

    public PlanChoice plan() {
        return answer(PlanChoice.class).orElse(PlanChoice.NONE);
    }

    public Deal deal() {
        return answer(Deal.class).orElse(Deal.USUAL);
    }

    /** The customer to be made, as typed. */
    public NewCustomer newCustomer() {
        return newCustomer(contact(), details());
    }

    /** The customer that these two steps describe. */
    public static NewCustomer newCustomer(Contact contact, Details details) {
        var typed = details.fill();
        return new NewCustomer(
                contact.name(),
                contact.email(),
                contact.phone(),
                typed ? details.country() : null,
                typed ? details.kind() : null,
                typed ? details.taxId() : null,
                typed ? details.birthDate() : null,
                typed ? details.language() : null,
                typed ? details.address() : null,
                List.of(),
                null,
                null);
    }

    /** The versions of all that is reviewed in the last step: whoever confirms has seen these. */
    public String review() {
        return Stream.of(DraftStep.CUSTOMER, DraftStep.DETAILS, DraftStep.PLAN)
                .map(step -> written(step).map(Written::version).orElse(0).toString())
                .collect(Collectors.joining("."));
    }

    private <A extends Answer> Optional<A> answer(Class<A> type) {
        return answers.stream()
                .map(Written::answer)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
