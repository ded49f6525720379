package dev.catraca.gate;

import dev.catraca.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;

/** Carries a refusal from a filter, where nobody turns it into an answer, to the gate, where somebody does. */
final class FailedKey {

    private static final String ATTRIBUTE = FailedKey.class.getName();

    private FailedKey() {}

    static void put(HttpServletRequest request, Refusal refusal) {
        request.setAttribute(ATTRIBUTE, refusal);
    }

    static void throwIfAny(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Refusal refusal) {
            throw refusal;
        }
    }
}
