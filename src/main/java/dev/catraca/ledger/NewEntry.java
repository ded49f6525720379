package dev.catraca.ledger;

import dev.catraca.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A journal entry in the making: {@code NewEntry.of(...).debit(...).credit(...)}. Postings of nothing are left out. */
public record NewEntry(
        EntryId id,
        String kind,
        UUID subjectId,
        @Nullable EntryId reverses,
        @Nullable String reason,
        List<Posting> postings) {

    public static NewEntry of(String kind, UUID subjectId) {
        return new NewEntry(EntryId.next(), kind, subjectId, null, null, List.of());
    }

    public static NewEntry reversing(EntryId entry, String kind, UUID subjectId, String reason) {
        return new NewEntry(EntryId.next(), kind, subjectId, entry, reason, List.of());
    }

    public NewEntry because(String why) {
        return new NewEntry(id, kind, subjectId, reverses, why, postings);
    }

    public NewEntry debit(Account account, Money amount) {
        return with(account, amount);
    }

    public NewEntry credit(Account account, Money amount) {
        return with(account, amount.negated());
    }

    private NewEntry with(Account account, Money amount) {
        if (amount.isZero()) {
            return this;
        }
        var more = new ArrayList<>(postings);
        more.add(new Posting(account, amount));
        return new NewEntry(id, kind, subjectId, reverses, reason, List.copyOf(more));
    }
}
