package dev.catraca.onboarding;

import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The wizard's drafts, and the one confirm. */
@Component
@Transactional
public class Onboarding {

    private final DraftRows rows;
    private final ConfirmDraft confirming;
    private final OrganizationClock clock;

    Onboarding(DraftRows rows, ConfirmDraft confirming, OrganizationClock clock) {
        this.rows = rows;
        this.confirming = confirming;
        this.clock = clock;
    }

    /**
     * Keeps what was typed in a step, whole or half; the first contact makes the draft. Throws {@code draft_changed}
     * when somebody else wrote this step since the form was rendered, {@code draft_confirmed} or
     * {@code draft_discarded} when it is over.
     */
    public void save(DraftId id, Answer answer, Seen seen) {
        keep(id, answer, seen, DraftStep.CUSTOMER);
    }

    /** The same for a step that is complete: the next one is open from now on. */
    public void finish(DraftId id, Answer answer, Seen seen) {
        keep(id, answer, seen, answer.step().next());
    }

    /**
     * Makes all of it in one transaction. Throws what customers, catalog and orders refuse; {@code draft_changed} when a
     * step is not as reviewed, {@code draft_price_changed} when the first invoice would not be what was seen,
     * {@code draft_duplicates} when somebody alike turned up, {@code draft_unfinished} when the customer's details don't
     * hold. A second confirm is told what the first one made.
     */
    public Onboarded confirm(DraftId id, Deal deal, Reviewed reviewed) {
        return confirming.all(id, deal, reviewed);
    }

    /** Ends early: only the customer is made, and asked for the rest if wished. */
    public Onboarded register(DraftId id, boolean request) {
        return confirming.customerOnly(id, request);
    }

    /** Deletes what was typed. */
    public void discard(DraftId id) {
        var draft = rows.lock(id).orElseThrow(() -> new Refusal.NotFound("id"));
        if (draft.state() == DraftState.CONFIRMED) {
            throw new Refusal.Conflict("draft_confirmed");
        }
        rows.wipe(id);
        rows.touch(id, draft.step(), clock.instant());
        rows.discard(id);
    }

    @Transactional(readOnly = true)
    public Draft get(DraftId id) {
        return find(id).orElseThrow(() -> new Refusal.NotFound("id"));
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(DraftId id) {
        return rows.find(id);
    }

    /** The open drafts, last changed first: those that one person began or changed last, or (null) everybody's. */
    @Transactional(readOnly = true)
    public Page<DraftLine> drafts(@Nullable UUID whose, PageRequest page) {
        return Page.of(
                rows.list(whose, page),
                page,
                line -> Cursor.of(line.changed().at().toString(), line.id().value()));
    }

    private void keep(DraftId id, Answer answer, Seen seen, DraftStep reached) {
        var draft = rows.lock(id).orElse(null);
        if (draft == null && answer.isBlank()) {
            return;
        }
        var open = draft == null ? start(id, answer, seen) : draft;
        ConfirmDraft.requireOpen(open);
        var before = open.written(answer.step()).orElse(null);
        var isNews = before == null ? !answer.isBlank() : !before.answer().equals(answer);
        if (isNews && before != null && !before.wasSeen(seen)) {
            throw new Refusal.Conflict("draft_changed", before.by());
        }
        if (isNews) {
            rows.write(id, answer, seen.page(), clock.instant());
        }
        var furthest = reached.compareTo(open.step()) > 0 ? reached : open.step();
        if (isNews || furthest != open.step()) {
            rows.touch(id, furthest, clock.instant());
        }
    }

    /** Only the first step starts a draft, and only in a form that knew of none: an old one stays gone. */
    private Draft start(DraftId id, Answer answer, Seen seen) {
        if (answer.step() != DraftStep.CUSTOMER || seen.version() > 0) {
            throw new Refusal.NotFound("id");
        }
        rows.start(id, clock.instant());
        return rows.lock(id).orElseThrow();
    }
}
