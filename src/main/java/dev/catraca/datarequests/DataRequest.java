package dev.catraca.datarequests;

import dev.catraca.customers.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer asked for their own data, and how far that has come. Moments are the machine's. */
public record DataRequest(
        DataRequestId id,
        CustomerId customer,
        String emailNormal,
        DataRequestState state,
        Instant sentAt,
        @Nullable Instant openedAt,
        @Nullable Instant endedAt,
        Instant expiresAt,
        int reminders) {

    public boolean isLive() {
        return state.isLive();
    }

    /** As it stands at a moment: past its end it has expired, whether or not somebody has noted that yet. */
    DataRequest at(Instant now) {
        return isLive() && !now.isBefore(expiresAt)
                ? new DataRequest(
                        id,
                        customer,
                        emailNormal,
                        DataRequestState.EXPIRED,
                        sentAt,
                        openedAt,
                        expiresAt,
                        expiresAt,
                        reminders)
                : this;
    }
}
