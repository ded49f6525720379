package dev.catraca.onboarding;

import dev.catraca.kernel.Ids;
import java.util.UUID;

/** Names one run of the wizard; a page may make one before there is a draft. */
public record DraftId(UUID value) {

    public static DraftId next() {
        return new DraftId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
