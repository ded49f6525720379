package dev.catraca.api;

import dev.catraca.datarequests.DataRequest;
import dev.catraca.datarequests.DataRequestState;
import java.time.Instant;

/** How far a request for a customer's own data has come, and until when its link is good. */
record DataRequestView(DataRequestState state, Instant expiresAt) {

    static DataRequestView of(DataRequest request) {
        return new DataRequestView(request.state(), request.expiresAt());
    }
}
