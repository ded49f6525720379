package dev.catraca.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What handlers may take as arguments ({@link Screen}, {@link Form}, {@link Flash}), and where assets lie. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final Duration YEAR = Duration.ofDays(365);

    private final Screens screens;
    private final Assets assets;

    WebConfiguration(Screens screens, Assets assets) {
        this.screens = screens;
        this.assets = assets;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Argument(Screen.class, (request, response) -> screens.of(request)));
        resolvers.add(new Argument(Flash.class, Flash::new));
        resolvers.add(new Argument(Form.class, this::form));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        assets.folders()
                .forEach((address, files) -> registry.addResourceHandler(address)
                        .addResourceLocations(files)
                        .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable()));
    }

    private Form form(HttpServletRequest request, HttpServletResponse response) {
        var typed = request.getMethod().equals("GET") ? Map.<String, String[]>of() : request.getParameterMap();
        return new Form(typed, screens.of(request), response::setStatus);
    }

    private record Argument(Class<?> type, BiFunction<HttpServletRequest, HttpServletResponse, Object> make)
            implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
            return make.apply(request, response);
        }
    }
}
