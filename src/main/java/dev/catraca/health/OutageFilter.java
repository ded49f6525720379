package dev.catraca.health;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/** While the database is away each page is this one: 503, plain, without anything that would need the database. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OutageFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final MessageSource messages;

    OutageFilter(MessageSource messages) {
        this.messages = messages;
    }

    /** The API answers in its own way. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException thrown) {
            if (response.isCommitted() || !isOutage(thrown)) {
                throw thrown;
            }
            LOG.warn("no database for {} {}", request.getMethod(), request.getRequestURI());
            answer(request.getLocale(), response);
        }
    }

    /** By SQLSTATE: the connection broke (08), the server stops, crashed or is just starting (57P), or the pool is dry. */
    static boolean isOutage(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException broken && broken.getSQLState() != null) {
                return broken.getSQLState().startsWith("08")
                        || broken.getSQLState().startsWith("57P");
            }
        }
        return false;
    }

    private void answer(Locale locale, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("""
                <!doctype html>
                <html lang="%1$s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <meta http-equiv="refresh" content="%2$s"><title>%3$s</title></head>
                <body><h1>%3$s</h1><p>%4$s</p></body></html>
                """.formatted(
                        locale.toLanguageTag(),
                        RETRY_AFTER_SECONDS,
                        text("outage.title", locale),
                        text("outage.text", locale)));
    }

    private String text(String key, Locale locale) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, null, locale));
    }
}
