package dev.catraca.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API answers when it does not do as asked: RFC 9457, with a stable code and, for 422, the bad fields. */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<BadField> errors) {

    /** One field that was refused; its path is as in the body, {@code items[0].quantity}. */
    public record BadField(String field, String code, String message) {}
}
