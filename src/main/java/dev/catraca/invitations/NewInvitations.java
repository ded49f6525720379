package dev.catraca.invitations;

import dev.catraca.catalog.ProductId;
import dev.catraca.seats.ReleaseRule;
import java.util.List;

/** Who should be offered a free seat of a product each, and when it opens once they accept. */
public record NewInvitations(ProductId product, List<Guest> guests, ReleaseRule release) {}
