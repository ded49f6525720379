package dev.catraca.datarequests;

import dev.catraca.customers.CustomerId;
import dev.catraca.kernel.Token;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The links that would have gone to each customer, oldest first. */
@Component
public class CaughtRequests {

    private final Map<CustomerId, List<DataRequestsSent.Sent>> sent = new ConcurrentHashMap<>();

    @EventListener
    void on(DataRequestsSent event) {
        event.requests()
                .forEach(one -> sent.computeIfAbsent(one.customer().id(), id -> new CopyOnWriteArrayList<>())
                        .add(one));
    }

    public List<DataRequestsSent.Sent> to(CustomerId customer) {
        return sent.getOrDefault(customer, List.of());
    }

    /** The path of the latest link, {@code /d/...}. */
    public String path(CustomerId customer) {
        var url = to(customer).getLast().url();
        return url.substring(url.indexOf("/d/"));
    }

    public Token token(CustomerId customer) {
        return DataRequests.read(path(customer).substring("/d/".length())).orElseThrow();
    }
}
