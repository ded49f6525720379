package dev.catraca.sample;

import dev.catraca.datarequests.DataRequests;
import dev.catraca.datarequests.DataRequestsSent;
import dev.catraca.kernel.Token;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The links that invented customers get by mail, for those who follow one. Nobody else's are looked at. */
@Component
class SentLinks {

    private static final ScopedValue<List<String>> CAUGHT = ScopedValue.newInstance();

    @EventListener
    void on(DataRequestsSent event) {
        if (CAUGHT.isBound()) {
            event.requests().forEach(sent -> CAUGHT.get().add(sent.url()));
        }
    }

    /** What is behind the link that this work sends. */
    static Token sentBy(Runnable work) {
        var links = new ArrayList<String>();
        ScopedValue.where(CAUGHT, links).run(work);
        var url = links.getFirst();
        return DataRequests.read(url.substring(url.lastIndexOf('/') + 1)).orElseThrow();
    }
}
