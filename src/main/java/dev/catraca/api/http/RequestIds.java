package dev.catraca.api.http;

import dev.catraca.kernel.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request, to pages too, an id that is echoed and stands in every line of the log; a caller may bring one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class RequestIds extends OncePerRequestFilter {

    private static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = RequestIds.class.getName();
    private static final String IN_THE_LOG = "request";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "-";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = choose(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        MDC.put(IN_THE_LOG, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(IN_THE_LOG);
        }
    }

    private static String choose(@Nullable String given) {
        return given != null && HARMLESS.matcher(given).matches()
                ? given
                : Ids.next().toString();
    }
}
