package dev.catraca.web.portal;

import dev.catraca.invitations.Offer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as its reader sees it: who offers which product with which courses, whether it is paid for, as whom they
 * may accept, and the other mailbox that they are signed in with, if so.
 */
public record Offered(
        Offer offer,
        String payer,
        String product,
        List<String> courses,
        boolean paid,
        List<ProfileCard> profiles,
        @Nullable String elsewhere) {}
