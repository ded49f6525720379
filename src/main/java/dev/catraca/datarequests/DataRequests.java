package dev.catraca.datarequests;

import dev.catraca.customers.CustomerId;
import dev.catraca.organizations.MachineClock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking customers for their own data, and taking it. */
@Component
@Transactional
public class DataRequests {

    static final String PREFIX = "dat";

    private final DataRequestRows rows;
    private final SendRequest sending;
    private final MachineClock clock;

    DataRequests(DataRequestRows rows, SendRequest sending, MachineClock clock) {
        this.rows = rows;
        this.sending = sending;
        this.clock = clock;
    }

    /**
     * Asks the customer by mail, once more if they were asked before: then the earlier links die, and what was typed
     * stays. Throws {@code customer_archived} or {@code customer_erased}.
     */
    public DataRequest send(CustomerId customer) {
        return sending.send(customer);
    }

    /** How the latest request stands; empty when there was none, or it was cancelled. */
    @Transactional(readOnly = true)
    public Optional<DataRequest> of(CustomerId customer) {
        return Optional.ofNullable(of(List.of(customer)).get(customer));
    }

    /** The same for several customers, for lists. */
    @Transactional(readOnly = true)
    public Map<CustomerId, DataRequest> of(Collection<CustomerId> customers) {
        var now = clock.instant();
        return rows.latest(customers).stream()
                .map(request -> request.at(now))
                .collect(Collectors.toMap(DataRequest::customer, Function.identity()));
    }
}
