package dev.catraca.api.http;

import dev.catraca.api.json.BodyConverter;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the API's reading and writing into Spring's hands. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private final BodyConverter bodies;
    private final PageArgument page;
    private final QueryArgument query;
    private final Replay replay;
    private final NoBody noBody;

    ApiConfiguration(BodyConverter bodies, PageArgument page, QueryArgument query, Replay replay, NoBody noBody) {
        this.bodies = bodies;
        this.page = page;
        this.query = query;
        this.replay = replay;
        this.noBody = noBody;
    }

    @Override
    public void configureMessageConverters(ServerBuilder converters) {
        converters.configureMessageConvertersList(all -> all.addFirst(bodies));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(page);
        resolvers.add(query);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(replay).order(Ordered.LOWEST_PRECEDENCE - 1);
        interceptors.addInterceptor(noBody).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public void addFormatters(FormatterRegistry formatters) {
        formatters.addConverter(new IdConverter());
    }
}
