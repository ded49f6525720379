package dev.catraca.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes the body in whole, up to 1 MiB or 8 for many rows, so that it can be fingerprinted and then read; uploads have their own limit. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class Bodies extends ApiFilter {

    private static final int MOST_BYTES = 1 << 20;
    /** Ten thousand rows, with room to spare. */
    private static final int MOST_BYTES_OF_MANY = 8 << 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            chain.doFilter(request, response);
            return;
        }
        var most = request.getRequestURI().endsWith("/batch") ? MOST_BYTES_OF_MANY : MOST_BYTES;
        if (request.getContentLengthLong() > most) {
            throw new BodyTooLarge(most);
        }
        var body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new BodyTooLarge(most);
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }
}
