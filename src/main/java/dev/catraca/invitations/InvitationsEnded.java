package dev.catraca.invitations;

import java.util.List;

/** Invitations were accepted or taken back: nobody needs their mail any more. */
public record InvitationsEnded(List<Invitation> invitations) {}
