package dev.catraca.identity;

import java.util.List;

/** Somebody was asked to join the staff. */
public record InvitationsSent(List<Invitation> invitations) {}
