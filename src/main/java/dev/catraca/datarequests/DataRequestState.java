package dev.catraca.datarequests;

/** How far a request has come. One that was sent again or cancelled is over, too, and shown to nobody but its reader. */
public enum DataRequestState {
    SENT,
    OPENED,
    COMPLETED,
    EXPIRED,
    REPLACED,
    CANCELLED;

    public boolean isLive() {
        return this == SENT || this == OPENED;
    }
}
