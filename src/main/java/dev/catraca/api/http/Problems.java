package dev.catraca.api.http;

import dev.catraca.api.json.ApiJson;
import dev.catraca.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The one place where what went wrong becomes an answer of the API, in the caller's language. */
@Component
public class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int INVALID = 422;
    private static final int BUG = 500;
    private static final Set<String> LACKING_A_RULE = Set.of("invalid_value", "out_of_date");

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    public void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var reason = Reasons.of(thrown);
        if (reason.status() == BUG || LACKING_A_RULE.contains(reason.code())) {
            LOG.error("{} {}", request.getMethod(), request.getRequestURI(), thrown);
        } else {
            LOG.debug("{} {}: {} {}", request.getMethod(), request.getRequestURI(), reason.status(), reason.code());
        }
        write(reason, request, response);
    }

    /** The same words for one of many things that were asked for together. */
    public Problem of(Refusal refusal, HttpServletRequest request) {
        return problem(Reasons.of(refusal), AcceptedLanguage.of(request), RequestIds.of(request));
    }

    private void write(Reason reason, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var locale = AcceptedLanguage.of(request);
        var body = ApiJson.MAPPER.writeValueAsBytes(problem(reason, locale, RequestIds.of(request)));
        response.resetBuffer();
        reason.headers().forEach(response::setHeader);
        response.setStatus(reason.status());
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Content-Language", locale.toLanguageTag());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Problem problem(Reason reason, Locale locale, String requestId) {
        var invalid = reason.status() == INVALID;
        return new Problem(
                "urn:catraca:problem:" + reason.code(),
                text("problem." + reason.status(), List.of(), locale),
                reason.status(),
                detail(reason, locale, requestId),
                reason.code(),
                invalid ? badFields(reason.fields(), locale) : null);
    }

    private String detail(Reason reason, Locale locale, String requestId) {
        if (reason.status() == BUG) {
            return text("refusal.internal", List.of(requestId), locale);
        }
        if (reason.fields().isEmpty()) {
            var inField =
                    reason.code().equals("not_found") && !reason.arguments().isEmpty();
            return text("refusal." + reason.code() + (inField ? "_in" : ""), reason.arguments(), locale);
        }
        var first = reason.fields().getFirst();
        return first.field() + ": " + text("invalid." + first.code(), first.arguments(), locale);
    }

    private List<Problem.BadField> badFields(List<Refusal.Problem> fields, Locale locale) {
        return fields.stream()
                .map(bad -> new Problem.BadField(
                        bad.field(), bad.code(), text("invalid." + bad.code(), bad.arguments(), locale)))
                .toList();
    }

    private String text(String key, List<Object> arguments, Locale locale) {
        var text = messages.getMessage(key, arguments.toArray(), key, locale);
        return text == null ? key : text;
    }
}
