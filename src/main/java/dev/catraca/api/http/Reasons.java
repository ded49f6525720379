package dev.catraca.api.http;

import dev.catraca.api.json.MalformedJson;
import dev.catraca.identity.NotSignedIn;
import dev.catraca.kernel.Refusal;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Tells from an exception whose fault it was: the caller's, the moment's, or ours. */
final class Reasons {

    private static final Map<Integer, String> CODES = Map.of(
            400, "bad_request",
            401, "unauthenticated",
            403, "forbidden",
            404, "not_found",
            405, "method_not_allowed",
            406, "not_acceptable",
            413, "payload_too_large",
            415, "unsupported_media_type");

    /** Lock timeout, deadlock, serialization failure. */
    private static final Set<String> BUSY = Set.of("55P03", "40P01", "40001");

    private Reasons() {}

    static Reason of(Throwable thrown) {
        return switch (thrown) {
            case Refusal refusal -> of(refusal);
            case NotSignedIn nobody -> Reason.of(401, "unauthenticated").with("WWW-Authenticate", "Bearer");
            case MalformedJson broken -> Reason.of(400, "malformed_json");
            case HttpMessageNotReadableException unreadable -> Reason.of(400, "malformed_json");
            case BodyTooLarge large -> Reason.of(413, "payload_too_large", large.most());
            case MethodArgumentTypeMismatchException mismatch -> of(mismatch);
            case MissingServletRequestParameterException missing -> invalid(missing.getParameterName(), "required");
            case InvalidParameterException illegible -> Reason.of(400, "bad_request");
            case MaxUploadSizeExceededException large -> Reason.of(413, "upload_too_large");
            case MultipartException broken -> Reason.of(400, "bad_request");
            case ErrorResponse known -> of(known);
            default -> ofDatabase(thrown);
        };
    }

    private static Reason of(Refusal refusal) {
        var arguments = refusal.arguments();
        return switch (refusal) {
            case Refusal.NotFound missing ->
                missing.field().equals("id")
                        ? Reason.of(404, "not_found")
                        : new Reason(404, "not_found", List.of(missing.field()), List.of(), Map.of());
            case Refusal.Conflict conflict -> Reason.of(409, conflict.code(), arguments.toArray());
            case Refusal.Forbidden forbidden -> Reason.of(403, forbidden.code(), arguments.toArray());
            case Refusal.TooMany many ->
                Reason.of(429, many.code(), arguments.toArray()).with("Retry-After", many.retryAfterSeconds() + "");
            case Refusal.Invalid invalid ->
                new Reason(422, commonCode(invalid.problems()), List.of(), invalid.problems(), Map.of());
        };
    }

    /** The code that all problems share, so that a lone mistake is known by its own name. */
    private static String commonCode(List<Refusal.Problem> problems) {
        var codes = problems.stream().map(Refusal.Problem::code).distinct().toList();
        return codes.size() == 1 ? codes.getFirst() : "invalid";
    }

    private static Reason of(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Reason.of(404, "not_found")
                : invalid(mismatch.getName(), "invalid_format");
    }

    private static Reason of(ErrorResponse known) {
        var status = known.getStatusCode().value();
        var reason = Reason.of(status, CODES.getOrDefault(status, status < 500 ? "bad_request" : "internal"));
        var allow = known.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null ? reason : reason.with(HttpHeaders.ALLOW, allow);
    }

    /**
     * By SQLSTATE, whatever Spring made of it. A value that only the database refused lacks a rule of ours: the caller
     * gets 422 all the same, and the log gets the whole story.
     */
    private static Reason ofDatabase(Throwable thrown) {
        var state = sqlState(thrown);
        if (BUSY.contains(state)) {
            return Reason.of(409, "in_progress");
        }
        if (state.equals("23505") || state.equals("23503")) {
            return Reason.of(409, "out_of_date");
        }
        if (state.startsWith("22") || state.equals("23514") || state.equals("54000")) {
            return Reason.of(422, "invalid_value");
        }
        var down = state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
        return down || thrown instanceof CannotCreateTransactionException ? unavailable() : Reason.of(500, "internal");
    }

    private static String sqlState(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
            if (cause instanceof SQLTransientException) {
                return "08000";
            }
        }
        return "";
    }

    private static Reason unavailable() {
        return Reason.of(503, "unavailable").with("Retry-After", "5");
    }

    private static Reason invalid(String field, String code) {
        return of(new Refusal.Invalid(field, code));
    }
}
