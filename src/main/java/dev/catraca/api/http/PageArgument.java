package dev.catraca.api.http;

import dev.catraca.kernel.PageRequest;
import dev.catraca.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a handler the {@link PageRequest} that {@code ?limit=&after=} ask for. */
@Component
class PageArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return PageRequest.of(limit(request.getParameter("limit")), request.getParameter("after"));
    }

    private static @Nullable Integer limit(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException noNumber) {
            throw new Refusal.Invalid("limit", "not_an_integer");
        }
    }
}
