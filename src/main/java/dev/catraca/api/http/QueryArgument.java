package dev.catraca.api.http;

import dev.catraca.api.json.ApiJson;
import dev.catraca.api.json.BodyReader;
import dev.catraca.api.json.Field;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Reads the query parameters of a list into its {@code ...Query} record, by the rules of bodies. */
@Component
class QueryArgument implements HandlerMethodArgumentResolver {

    private static final Set<String> PAGING = Set.of("limit", "after");
    private static final Set<Class<?>> BARE_TYPES = Set.of(Boolean.class, Integer.class, Long.class);
    private static final Pattern BARE = Pattern.compile("true|false|-?(0|[1-9]\\d{0,17})");

    private final BodyReader reader;

    QueryArgument(BodyReader reader) {
        this.reader = reader;
    }

    static boolean isQuery(Class<?> type) {
        return type.isRecord()
                && type.getSimpleName().endsWith("Query")
                && type.getPackageName().startsWith("dev.catraca.api");
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return isQuery(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var type = parameter.getParameterType();
        var query = ApiJson.MAPPER.createObjectNode();
        request.getParameterNames().forEachRemaining(name -> {
            var value = request.getParameter(name);
            if (value != null && !value.isEmpty() && !PAGING.contains(name)) {
                query.set(name, json(name, value, type));
            }
        });
        return reader.read(query, type);
    }

    private static JsonNode json(String name, String value, Class<?> type) {
        var bare = BARE.matcher(value).matches()
                && Field.of(type).stream()
                        .anyMatch(field -> field.name().equals(name)
                                && BARE_TYPES.contains(field.component().getType()));
        return bare ? ApiJson.MAPPER.readTree(value) : StringNode.valueOf(value);
    }
}
