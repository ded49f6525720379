package dev.catraca.notifications;

import dev.catraca.kernel.Caller;

/** While it is kept, events write no mail: history that is told long afterwards must not greet anybody today. */
public final class Silence {

    private static final ScopedValue<Boolean> KEPT = ScopedValue.newInstance();

    private Silence() {}

    /** Everything the work does, up to the commits inside it, is done without a word to anybody. */
    public static <X extends Throwable> void during(Caller.Task<X> work) throws X {
        ScopedValue.where(KEPT, true).<Boolean, X>call(() -> {
            work.run();
            return true;
        });
    }

    static boolean isKept() {
        return KEPT.isBound();
    }
}
