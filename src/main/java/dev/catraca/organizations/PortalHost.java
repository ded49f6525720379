package dev.catraca.organizations;

import dev.catraca.kernel.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whose portal answers on a host. */
public record PortalHost(
        OrganizationId organization, String slug, @Nullable Instant reachedAt) {}
