package dev.catraca.bulk;

import dev.catraca.audit.Audit;
import dev.catraca.bulk.BulkRows.Claim;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does one row of an open run that nobody else is at: the claim (a lock on its run), the act and the result are one
 * transaction. What refuses rolls it back and is noted in a second one, unless somebody did the row in between.
 */
@Component
class WorkOff {

    private static final Logger log = LoggerFactory.getLogger(WorkOff.class);
    private static final String UNEXPECTED = "unexpected";

    private final BulkRows rows;
    private final Acts acts;
    private final OrganizationClock clock;
    private final TransactionTemplate transaction;

    WorkOff(BulkRows rows, Acts acts, OrganizationClock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.acts = acts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A row, or the end of a run; false when there is nothing to do, or others are at it. */
    boolean next() {
        var open = transaction.execute(status -> rows.open());
        return open != null && open.stream().anyMatch(this::work);
    }

    /** As whoever began this. False when another server has the run. */
    private boolean work(BulkRun open) {
        var organization = Caller.current().organization();
        return Caller.call(organization, open.actor(), () -> {
            var step = new Step();
            try {
                return Boolean.TRUE.equals(transaction.execute(status -> work(open.id(), step)));
            } catch (Refusal refused) {
                note(step, Failure.of(refused));
            } catch (TransientDataAccessException
                    | RecoverableDataAccessException
                    | NonTransientDataAccessResourceException
                    | CannotCreateTransactionException
                    | TransactionSystemException unwell) {
                // the database, not the row: the job comes again
                throw unwell;
            } catch (RuntimeException broken) {
                // one row that meets a bug must not hold up all others
                if (step.claimed == null) {
                    throw broken;
                }
                log.error(
                        "row {} of run {}",
                        step.claimed.row().position(),
                        open.id().value(),
                        broken);
                note(step, new Failure(UNEXPECTED, null, List.of()));
            }
            return true;
        });
    }

    /** Which row the transaction was at when it was rolled back. */
    private static final class Step {
        private @Nullable Claim claimed;
    }

    private boolean work(BulkRunId id, Step step) {
        var run = rows.claim(id);
        if (run.isEmpty()) {
            return false;
        }
        var row = nextRow(run.get());
        if (row.isEmpty()) {
            rows.finish(run.get(), clock.instant());
            return true;
        }
        step.claimed = new Claim(run.get(), row.get());
        act(step.claimed);
        return true;
    }

    private Optional<BulkRow> nextRow(BulkRun run) {
        return run.undoing() == null ? rows.firstWaiting(run.id()) : rows.lastDone(run.id());
    }

    private void act(Claim claim) {
        var act = acts.named(claim.run().act());
        var undoing = claim.run().undoing();
        if (undoing == null) {
            rows.done(claim, act.apply(claim.row()));
        } else {
            Audit.doBecause(undoing.reason(), () -> act.undo(claim.row(), undoing.reason()));
            rows.undone(claim);
        }
    }

    private void note(Step step, Failure failure) {
        var claim = step.claimed;
        if (claim == null) {
            throw new IllegalStateException("refused before a row was claimed: " + failure.code());
        }
        transaction.executeWithoutResult(status -> rows.refused(claim, failure));
    }
}
