package dev.catraca.ledger;

import dev.catraca.kernel.Money;
import dev.catraca.organizations.OrganizationClock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where every cent is explained. */
@Component
@Transactional
public class Ledger {

    private final LedgerRows rows;
    private final OrganizationClock clock;

    Ledger(LedgerRows rows, OrganizationClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public void post(NewEntry entry) {
        post(List.of(entry));
    }

    /**
     * Writes entries and moves the balances of their accounts, which stay locked, in one order, until the transaction
     * ends. Throws {@link dev.catraca.kernel.Refusal.Conflict} {@code insufficient_credit} when a customer's credit
     * would go below nothing, and {@code already_reversed}.
     */
    public void post(List<NewEntry> entries) {
        var filled =
                entries.stream().filter(entry -> !entry.postings().isEmpty()).toList();
        if (filled.isEmpty()) {
            return;
        }
        rows.openAccounts(filled);
        rows.moveBalances(filled);
        rows.insertEntries(filled, clock.instant());
        rows.insertPostings(filled);
    }

    /** The balance as the ledger keeps it: what is owed to us is positive, what we owe negative. */
    @Transactional(readOnly = true)
    public Money balance(Account account, String currency) {
        return new Money(rows.balance(account, currency), currency);
    }

    /** The newest change of an account; empty if it never moved. */
    @Transactional(readOnly = true)
    public Optional<Movement> last(Account account, String currency) {
        return rows.last(account, currency);
    }

    /** The postings that one thing caused, in order of writing. */
    @Transactional(readOnly = true)
    public List<Posting> of(UUID subjectId) {
        return rows.of(subjectId);
    }
}
