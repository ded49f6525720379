package dev.catraca.invitations;

/** An invitation waits for its reader, has been accepted, or was taken back. */
public enum InvitationState {
    SENT,
    ACCEPTED,
    CANCELLED
}
