package dev.catraca.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes the body in whole, up to 1 MiB, so that it can be fingerprinted and then read; uploads have their own limit. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class Bodies extends ApiFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getContentLengthLong() > BodyTooLarge.MOST_BYTES) {
            throw new BodyTooLarge();
        }
        var body = request.getInputStream().readNBytes(BodyTooLarge.MOST_BYTES + 1);
        if (body.length > BodyTooLarge.MOST_BYTES) {
            throw new BodyTooLarge();
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }
}
