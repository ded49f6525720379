package dev.catraca.api.openapi;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.ObjectNode;

/** The whole document: every route under {@code /api/v1}, sorted by address. */
@Component
public class OpenApi {

    private static final String BASE = "/api/v1/";

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    OpenApi(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    public ObjectNode document() {
        var document = Schemas.node().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Catraca API")
                .put("version", "1")
                .put("description", "Everything the back office and the portal can do. Conventions: docs/api.md.");
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("security").addObject().putArray("key");
        var schemas = new Schemas();
        document.set("paths", paths(new Operations(schemas)));
        var components = document.putObject("components");
        components
                .putObject("securitySchemes")
                .putObject("key")
                .put("type", "http")
                .put("scheme", "bearer");
        components.set("schemas", schemas.components());
        return document;
    }

    private ObjectNode paths(Operations operations) {
        var sorted = new TreeMap<String, ObjectNode>();
        mapping.getObject().getHandlerMethods().forEach((route, handler) -> add(sorted, operations, route, handler));
        var paths = Schemas.node();
        sorted.forEach(paths::set);
        return paths;
    }

    private static void add(
            Map<String, ObjectNode> paths, Operations operations, RequestMappingInfo route, HandlerMethod handler) {
        for (var path : route.getPatternValues()) {
            for (var method : route.getMethodsCondition().getMethods()) {
                var verb = method.name().toLowerCase(Locale.ROOT);
                if (path.startsWith(BASE)) {
                    paths.computeIfAbsent(path, added -> Schemas.node()).set(verb, operations.of(handler, verb, path));
                }
            }
        }
    }
}
