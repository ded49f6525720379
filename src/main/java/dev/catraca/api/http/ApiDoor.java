package dev.catraca.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The outermost door: whatever a filter or a commit throws leaves as a problem, never as an error page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ApiDoor extends ApiFilter {

    private final Problems problems;

    ApiDoor(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            refuseParametersInside(request.getRequestURI());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            chain.doFilter(request, response);
        } catch (IOException gone) {
            throw gone;
        } catch (ServletException | RuntimeException thrown) {
            if (response.isCommitted()) {
                throw thrown;
            }
            problems.answer(causeOf(thrown), request, response);
        }
    }

    /** No address of ours has a semicolon; malformed parameters after one would break the routing itself. */
    private static void refuseParametersInside(String address) {
        if (address.indexOf(';') >= 0) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static Throwable causeOf(Exception thrown) {
        return thrown instanceof ServletException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
