package dev.catraca.api.http;

import dev.catraca.api.json.ApiJson;
import dev.catraca.api.json.BodyReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** A handler that takes no body takes none: whatever is sent to it is as unknown as an unknown field. */
@Component
class NoBody implements HandlerInterceptor {

    private final BodyReader reader;

    NoBody(BodyReader reader) {
        this.reader = reader;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var sent = WebUtils.getNativeRequest(request, BufferedRequest.class);
        if (sent != null && sent.body().length > 0 && handler instanceof HandlerMethod method && !takesBody(method)) {
            reader.read(ApiJson.parse(sent.body()), Nothing.class);
        }
        return true;
    }

    private static boolean takesBody(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    private record Nothing() {}
}
