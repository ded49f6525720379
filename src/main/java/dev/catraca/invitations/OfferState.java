package dev.catraca.invitations;

/** How things stand between an invitation and whoever comes by its link. */
public enum OfferState {
    OPEN,
    ACCEPTED,
    /** Cancelled, or the seat is somebody else's or nobody's by now. */
    TAKEN_BACK,
    /** A newer mail was sent. */
    REPLACED,
    EXPIRED,
    /** The invoice was voided or its money went back. */
    CLOSED
}
