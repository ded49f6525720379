package dev.catraca.web.portal;

import dev.catraca.identity.RateLimits;
import dev.catraca.identity.SignedIn;
import dev.catraca.invitations.Guests;
import dev.catraca.kernel.Refusal;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What a payer may send in the school's name: invitations, swaps and sendings again are counted together, by mails. */
@Component
class SeatMails {

    /** A full list, and as much again for what was mistyped in it. */
    static final int A_DAY = 2 * Guests.MAX;

    private static final String WHAT = "seat-mails";
    private static final Duration DAY = Duration.ofDays(1);

    private final RateLimits limits;

    SeatMails(RateLimits limits) {
        this.limits = limits;
    }

    /** What is refused sent nothing, and does not count. */
    <T> T send(SignedIn payer, int mails, Supplier<T> task) {
        var who = payer.id().toString();
        limits.take(WHAT, who, mails, A_DAY, DAY);
        try {
            return task.get();
        } catch (Refusal refused) {
            limits.giveBack(WHAT, who, mails, A_DAY, DAY);
            throw refused;
        }
    }
}
