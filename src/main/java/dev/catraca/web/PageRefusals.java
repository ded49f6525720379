package dev.catraca.web;

import dev.catraca.files.Files;
import dev.catraca.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** The one place that turns what a page's handler throws into a page. */
@ControllerAdvice(basePackages = "dev.catraca.web")
class PageRefusals {

    private final Screens screens;
    private final ErrorPages pages;

    PageRefusals(Screens screens, ErrorPages pages) {
        this.screens = screens;
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView show(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        // a refusal is no outage: the page may look like its organization's
        screens.of(request);
        return switch (refusal) {
            case Refusal.NotFound missing -> pages.page(request, HttpStatus.NOT_FOUND, null);
            case Refusal.Conflict conflict -> say(conflict, HttpStatus.CONFLICT, request);
            case Refusal.Forbidden forbidden -> say(forbidden, HttpStatus.FORBIDDEN, request);
            case Refusal.Invalid invalid -> say(invalid, request);
            case Refusal.TooMany tooMany -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.retryAfterSeconds()));
                yield pages.page(request, HttpStatus.TOO_MANY_REQUESTS, null);
            }
        };
    }

    /** A made-up id or number in an address leads nowhere. */
    @ExceptionHandler
    ModelAndView show(MethodArgumentTypeMismatchException madeUp, HttpServletRequest request) {
        return pages.page(request, HttpStatus.NOT_FOUND, null);
    }

    @ExceptionHandler({
        ServletRequestBindingException.class,
        MultipartException.class,
        // fields that can't be decoded, or more of them than any form has
        InvalidParameterException.class
    })
    ModelAndView malformed(HttpServletRequest request) {
        return pages.page(request, HttpStatus.BAD_REQUEST, null);
    }

    @ExceptionHandler
    ModelAndView show(
            MaxUploadSizeExceededException tooLarge, HttpServletRequest request, HttpServletResponse response) {
        var form = formOf(request);
        if (form == null) {
            return pages.page(request, HttpStatus.CONTENT_TOO_LARGE, null);
        }
        new Flash(request, response).warn("web.upload_too_large", Files.MAX_BYTES / (1024 * 1024));
        return new ModelAndView("redirect:" + form);
    }

    /** The back office page that a form was on; other pages don't tell, for their address may be a secret. */
    private static @Nullable String formOf(HttpServletRequest request) {
        var referrer = request.getHeader(HttpHeaders.REFERER);
        try {
            var path = referrer == null ? "" : URI.create(referrer).getRawPath();
            return path != null && path.startsWith("/admin/") ? path : null;
        } catch (IllegalArgumentException madeUp) {
            return null;
        }
    }

    /** Whatever else: a database that is away, or a bug. */
    @ExceptionHandler
    ModelAndView show(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (Unavailable.isCauseOf(failure)) {
            return pages.page(request, HttpStatus.SERVICE_UNAVAILABLE, null);
        }
        return pages.page(request, HttpStatus.INTERNAL_SERVER_ERROR, ErrorPages.quote(failure, response));
    }

    private ModelAndView say(Refusal refusal, HttpStatus status, HttpServletRequest request) {
        if (refusal.code().equals("forbidden")) {
            return pages.page(request, status, null);
        }
        var text = screens.of(request)
                .t("refusal." + refusal.code(), refusal.arguments().toArray());
        return pages.page(request, status, text, null);
    }

    /** Only for what has no form to come back to; forms catch it themselves. */
    private ModelAndView say(Refusal.Invalid invalid, HttpServletRequest request) {
        var screen = screens.of(request);
        var text = invalid.problems().stream()
                .map(problem -> screen.t(
                        "invalid." + problem.code(), problem.arguments().toArray()))
                .collect(Collectors.joining(" "));
        return pages.page(request, HttpStatus.UNPROCESSABLE_CONTENT, text, null);
    }
}
