package dev.catraca.web.portal;

import dev.catraca.services.ServiceState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A service as its customer sees it, or whoever it is shared with; how to pay is for the owner only. */
public record ServiceCard(
        String name,
        ServiceState state,
        Instant since,
        @Nullable String sharedBy,
        @Nullable String payPath) {}
