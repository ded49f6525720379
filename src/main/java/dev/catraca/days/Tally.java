package dev.catraca.days;

import dev.catraca.kernel.Caller;
import java.util.Optional;

/** What was done while time passed. Belongs to one thread. */
public final class Tally {

    private static final ScopedValue<Tally> CURRENT = ScopedValue.newInstance();

    private int invoicesIssued;
    private int charges;
    private int messages;
    private int grantsChanged;

    /** The one that is being kept; for what does not hear of the day itself, only of its consequences. */
    public static Optional<Tally> ifAny() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    <T, X extends Throwable> T keep(Caller.Work<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    public void addInvoicesIssued(int more) {
        invoicesIssued += more;
    }

    public void addCharges(int more) {
        charges += more;
    }

    public void addMessages(int more) {
        messages += more;
    }

    public void addGrantsChanged(int more) {
        grantsChanged += more;
    }

    public int invoicesIssued() {
        return invoicesIssued;
    }

    public int charges() {
        return charges;
    }

    public int messages() {
        return messages;
    }

    public int grantsChanged() {
        return grantsChanged;
    }
}
