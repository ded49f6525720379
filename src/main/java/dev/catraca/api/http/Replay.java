package dev.catraca.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Gives a stored answer again in the handler's place, to whoever the gate has let through. */
@Component
class Replay implements HandlerInterceptor {

    private static final String ANSWER = Replay.class.getName();

    static void leave(StoredAnswer answer, HttpServletRequest request) {
        request.setAttribute(ANSWER, answer);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getAttribute(ANSWER) instanceof StoredAnswer stored) {
            stored.replayTo(response);
            return false;
        }
        return true;
    }
}
