package dev.catraca.access;

import dev.catraca.access.AccessAnswer.Code;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one grant says about one door, and when it will say yes if that is known. */
record Verdict(Code code, @Nullable Instant opensAt) {

    static final Verdict OPEN = new Verdict(Code.GRANTED, null);
}
