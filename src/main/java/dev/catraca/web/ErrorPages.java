package dev.catraca.web;

import dev.catraca.identity.Open;
import dev.catraca.kernel.Ids;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last resort: says in plain words what went wrong, whatever it was, and never why in detail. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Screens screens;

    ErrorPages(Screens screens) {
        this.screens = screens;
    }

    @Open("says only that something went wrong")
    @RequestMapping("/error")
    Object show(HttpServletRequest request, HttpServletResponse response) {
        var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status = statusOf(request, failure);
        var path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path != null && path.startsWith("/api/")
                ? problem(status)
                : page(request, status, status == HttpStatus.INTERNAL_SERVER_ERROR ? quote(failure, response) : null);
    }

    /** The page for a status; the text may be made more precise by a sentence of its own. */
    ModelAndView page(HttpServletRequest request, HttpStatus status, @Nullable String quote) {
        return page(request, status, screens.bare(request).t(textOf(status)), quote);
    }

    ModelAndView page(HttpServletRequest request, HttpStatus status, String text, @Nullable String quote) {
        screens.bare(request);
        var page = new ModelAndView("layout/error", status);
        page.addObject("title", screens.of(request).t(titleOf(status)));
        page.addObject("text", text);
        page.addObject("quote", quote);
        return page;
    }

    /** Logs a bug under the request's id, which its victim can quote. */
    static String quote(@Nullable Throwable bug, HttpServletResponse response) {
        var given = response.getHeader("X-Request-Id");
        var id = given == null ? Ids.next().toString() : given;
        LOG.error("failure {}", id, bug);
        return id;
    }

    private static HttpStatus statusOf(HttpServletRequest request, @Nullable Throwable failure) {
        if (Unavailable.isCauseOf(failure)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve(code);
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String titleOf(HttpStatus status) {
        return "error.%s.title".formatted(known(status));
    }

    private static String textOf(HttpStatus status) {
        return "error.%s.text".formatted(known(status));
    }

    private static String known(HttpStatus status) {
        return switch (status.value()) {
            case 403, 404, 409, 413, 429, 503 -> String.valueOf(status.value());
            default -> status.is5xxServerError() ? "500" : "400";
        };
    }

    private static ResponseEntity<Map<String, Object>> problem(HttpStatus status) {
        var code = status.name().toLowerCase(Locale.ROOT);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Map.of(
                        "type", "urn:catraca:problem:" + code,
                        "title", status.getReasonPhrase(),
                        "status", status.value(),
                        "detail", status.getReasonPhrase(),
                        "code", code));
    }
}
