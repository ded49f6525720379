package dev.catraca.invitations;

/**
 * What the link in an invitation leads to. {@code lets in}: it was accepted a moment ago, and whoever clicks twice is let
 * in once more.
 */
public record Offer(Invitation invitation, OfferState state, boolean letsIn) {

    /** Whether its mailbox may ask for a new link. */
    public boolean isRenewable() {
        return state == OfferState.EXPIRED || state == OfferState.REPLACED;
    }
}
