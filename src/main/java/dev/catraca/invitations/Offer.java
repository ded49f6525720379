package dev.catraca.invitations;

/**
 * What the link in an invitation leads to. {@code lets in}: the link is the latest and in time, so that it still proves
 * the mailbox.
 */
public record Offer(Invitation invitation, OfferState state, boolean letsIn) {

    /** Whether its mailbox may ask for a new link. */
    public boolean isRenewable() {
        return state == OfferState.EXPIRED || state == OfferState.REPLACED;
    }
}
