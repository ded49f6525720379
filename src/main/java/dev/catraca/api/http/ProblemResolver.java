package dev.catraca.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Turns what a handler of the API throws, or that there is none, into a problem. Pages have a resolver of their own. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemResolver implements HandlerExceptionResolver {

    private final Problems problems;

    ProblemResolver(Problems problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!ApiFilter.isApi(request) || response.isCommitted()) {
            return null;
        }
        try {
            problems.answer(thrown, request, response);
            return new ModelAndView();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
