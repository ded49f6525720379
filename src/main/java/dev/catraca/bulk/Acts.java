package dev.catraca.bulk;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The acts that modules offer. Looked up late: an act may use a facade that starts runs itself. */
@Component
class Acts {

    private final ObjectProvider<BulkAct> acts;

    Acts(ObjectProvider<BulkAct> acts) {
        this.acts = acts;
    }

    BulkAct named(String name) {
        return acts.stream()
                .filter(act -> act.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no act " + name));
    }
}
