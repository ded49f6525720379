package dev.catraca.kernel;

import java.util.Optional;
import java.util.UUID;

/**
 * On whose behalf the current thread works: one organization, one actor. Bound once at the edge (a request, a job, a
 * command); each transaction begun inside enters that organization, and PostgreSQL shows nothing of another.
 */
public record Caller(OrganizationId organization, Actor actor) {

    private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

    /** Work to do as a caller; may throw what it likes. */
    @FunctionalInterface
    public interface Work<T, X extends Throwable> extends ScopedValue.CallableOp<T, X> {}

    /** Work without a result. */
    @FunctionalInterface
    public interface Task<X extends Throwable> {
        void run() throws X;
    }

    public static <T, X extends Throwable> T call(OrganizationId organization, Actor actor, Work<T, X> work) throws X {
        return ScopedValue.where(CURRENT, new Caller(organization, actor)).call(work);
    }

    public static <X extends Throwable> void run(OrganizationId organization, Actor actor, Task<X> task) throws X {
        Caller.<Boolean, X>call(organization, actor, () -> {
            task.run();
            return true;
        });
    }

    /** The caller in force. Asking outside of {@link #call} is a bug. */
    public static Caller current() {
        return CURRENT.get();
    }

    public static Optional<Caller> ifAny() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** The organization's id as SQL wants it: the value of every {@code :organization}. */
    public static UUID tenant() {
        return CURRENT.get().organization().value();
    }
}
