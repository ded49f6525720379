package dev.catraca.api.http;

import dev.catraca.kernel.Refusal;
import java.util.List;
import java.util.Map;

/** Why a request fails, before it is put into words: status, code, what its text is filled with, bad fields, headers. */
record Reason(
        int status, String code, List<Object> arguments, List<Refusal.Problem> fields, Map<String, String> headers) {

    static Reason of(int status, String code, Object... arguments) {
        return new Reason(status, code, List.of(arguments), List.of(), Map.of());
    }

    Reason with(String header, String value) {
        return new Reason(status, code, arguments, fields, Map.of(header, value));
    }
}
