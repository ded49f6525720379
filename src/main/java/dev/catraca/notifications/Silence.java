package dev.catraca.notifications;

import dev.catraca.kernel.Caller;

/** While it is kept, events write no mail: history that is told long afterwards must not greet anybody today. */
public final class Silence {

    private static final ScopedValue<Boolean> KEPT = ScopedValue.newInstance();

    private Silence() {}

    /** Everything the work does, up to the commits inside it, is done without a word to anybody. */
    public static <T, X extends Throwable> T during(Caller.Work<T, X> work) throws X {
        return ScopedValue.where(KEPT, true).call(work);
    }

    static boolean isKept() {
        return KEPT.isBound();
    }
}
