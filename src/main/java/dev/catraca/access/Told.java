package dev.catraca.access;

import dev.catraca.access.AccessAnswer.Code;
import dev.catraca.grants.GrantId;
import dev.catraca.invoices.InvoiceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An explanation in words: the answer, since or from when, each source with what it says, and what would open the door,
 * the most helpful first.
 */
public record Told(boolean allowed, String answer, @Nullable String when, List<Source> sources, List<Step> steps) {

    /** One source: a grant, a seat that waits for a payment, or none at all. */
    public record Source(@Nullable GrantId grant, Tone tone, String title, List<Line> origin, List<Saying> sayings) {

        /** All about one of its sayings in a row. */
        public String detail(Saying saying) {
            return Stream.concat(
                            Stream.of(title + "."),
                            Stream.concat(origin.stream(), saying.lines().stream())
                                    .map(Line::text))
                    .collect(Collectors.joining(" "));
        }
    }

    /** One reason that a source gives. */
    public record Saying(Code code, List<Line> lines) {}

    /** A sentence, and the thing that it is about. */
    public record Line(String text, @Nullable Thing about) {}

    /** Something that has a page in the back office. */
    public record Thing(Thing.Kind kind, UUID id) {

        /** What it is. */
        public enum Kind {
            INVOICE,
            ORDER
        }
    }

    /** What somebody can do about it; with the invoice to pay if that is it. */
    public record Step(
            Step.Kind kind, String text, @Nullable InvoiceId invoice) {

        /** What to do, the most helpful first. */
        public enum Kind {
            LIFT_BLOCK,
            PAY,
            ASK_PAYER,
            ISSUE,
            WAIT,
            UNFREEZE,
            UNREVOKE,
            RESUME_ORDER,
            REINSTATE,
            OTHER_PLAN,
            NEW_SOURCE,
            ASK_SCHOOL
        }
    }

    /** How a source stands. */
    public enum Tone {
        OPEN,
        LATER,
        SHUT,
        OVER
    }

    /** The invoice to pay first, if paying is what helps. */
    public Optional<InvoiceId> payable() {
        return steps.stream()
                .filter(step -> step.kind() == Step.Kind.PAY)
                .map(Step::invoice)
                .filter(invoice -> invoice != null)
                .findFirst();
    }
}
