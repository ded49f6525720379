package dev.catraca.api;

import dev.catraca.api.json.Default;
import dev.catraca.customers.CustomerId;
import dev.catraca.seats.NewHolder;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who gets a seat in place of its student. Once that one has entered, it takes a yes and a reason. */
record SwapBody(
        CustomerId studentId,
        @Size(max = 500) @Nullable String reason,
        @Default("false") boolean confirmStarted,
        @Default("false") boolean allowRepeat) {

    NewHolder wanted() {
        return new NewHolder(studentId, reason, confirmStarted, allowRepeat);
    }
}
