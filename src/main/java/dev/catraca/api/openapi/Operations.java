package dev.catraca.api.openapi;

import dev.catraca.api.http.Problem;
import dev.catraca.api.json.Field;
import dev.catraca.identity.Needs;
import dev.catraca.identity.Open;
import dev.catraca.identity.Permission;
import dev.catraca.kernel.PageRequest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One handler as one operation: what it takes, what it answers, and who may call it. */
final class Operations {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final Schemas schemas;

    Operations(Schemas schemas) {
        this.schemas = schemas;
    }

    ObjectNode of(HandlerMethod handler, String method, String path) {
        var tag = path.replaceFirst("^/api/v1/", "").replaceFirst("/.*", "");
        var verb = HUMP.matcher(handler.getMethod().getName()).replaceAll(" ").toLowerCase(Locale.ROOT);
        var api = handler.getBeanType().getSimpleName().replaceFirst("Api$", "");
        var operation = Schemas.node();
        operation.putArray("tags").add(tag);
        operation.put("operationId", handler.getMethod().getName() + api);
        operation.put("summary", verb.substring(0, 1).toUpperCase(Locale.ROOT) + verb.substring(1));
        authority(handler, operation);
        parameters(handler, method, operation.putArray("parameters"));
        body(handler, operation);
        responses(handler, method, path, operation.putObject("responses"));
        return operation;
    }

    private static void authority(HandlerMethod handler, ObjectNode operation) {
        var needs = handler.getMethodAnnotation(Needs.class);
        if (handler.hasMethodAnnotation(Open.class)) {
            operation.putArray("security");
        } else if (needs != null && needs.value().length > 0) {
            var scopes =
                    Arrays.stream(needs.value()).map(Permission::scope).collect(Collectors.joining("`, `", "`", "`"));
            operation.put("description", "Needs " + scopes + ".");
        }
    }

    private void parameters(HandlerMethod handler, String method, ArrayNode parameters) {
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(NAMES);
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                add(parameters, "path", nameOf(parameter), true, schemas.of(parameter.getGenericParameterType(), true));
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                add(
                        parameters,
                        "query",
                        nameOf(parameter),
                        false,
                        schemas.of(parameter.getGenericParameterType(), true));
            } else if (parameter.getParameterType() == PageRequest.class) {
                paging(parameters);
            } else if (parameter.getParameterType().isRecord() && isQuery(parameter)) {
                Field.of(parameter.getParameterType())
                        .forEach(field -> add(
                                parameters,
                                "query",
                                field.name(),
                                field.required(),
                                schemas.of(field.component().getGenericType(), true)));
            }
        }
        if (method.equals("post")) {
            add(
                    parameters,
                    "header",
                    "Idempotency-Key",
                    false,
                    Schemas.node().put("type", "string").put("maxLength", 255));
        }
    }

    private static boolean isQuery(MethodParameter parameter) {
        return parameter.getParameterType().getSimpleName().endsWith("Query");
    }

    private static void paging(ArrayNode parameters) {
        var limit = Schemas.node()
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", PageRequest.MAX_LIMIT)
                .put("default", PageRequest.DEFAULT_LIMIT);
        add(parameters, "query", "limit", false, limit);
        add(parameters, "query", "after", false, Schemas.node().put("type", "string"));
    }

    private static void add(ArrayNode parameters, String in, String name, boolean required, ObjectNode schema) {
        var parameter = parameters.addObject().put("name", name).put("in", in).put("required", required);
        parameter.set("schema", schema);
    }

    private static String nameOf(MethodParameter parameter) {
        var path = parameter.getParameterAnnotation(PathVariable.class);
        var query = parameter.getParameterAnnotation(RequestParam.class);
        var given = path != null ? path.value() : query != null ? query.value() : "";
        var declared = parameter.getParameterName();
        return given.isEmpty() && declared != null ? declared : given;
    }

    private void body(HandlerMethod handler, ObjectNode operation) {
        for (var parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                content(operation, "application/json")
                        .set("schema", schemas.of(parameter.getGenericParameterType(), true));
            } else if (parameter.hasParameterAnnotation(RequestPart.class)) {
                var form = content(operation, "multipart/form-data")
                        .putObject("schema")
                        .put("type", "object");
                form.putObject("properties").set("file", binary());
                form.putArray("required").add("file");
            }
        }
    }

    private static ObjectNode content(ObjectNode operation, String mediaType) {
        var body = operation.putObject("requestBody").put("required", true);
        return body.putObject("content").putObject(mediaType);
    }

    private static ObjectNode binary() {
        return Schemas.node().put("type", "string").put("format", "binary");
    }

    private void responses(HandlerMethod handler, String method, String path, ObjectNode responses) {
        var type = handler.getReturnType().getGenericParameterType();
        var wrapped = handler.getReturnType().getParameterType() == ResponseEntity.class;
        var answered = wrapped ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
        var success =
                responses.putObject(status(handler, method, wrapped, answered)).put("description", "Done");
        if (answered == byte[].class || answered == Resource.class) {
            success.putObject("content").putObject("*/*").set("schema", binary());
        } else if (answered != void.class && answered != Void.class) {
            success.putObject("content").putObject("application/json").set("schema", schemas.of(answered, false));
        }
        problem(responses, "401", !handler.hasMethodAnnotation(Open.class));
        problem(responses, "403", !handler.hasMethodAnnotation(Open.class));
        problem(responses, "404", path.contains("{") || method.equals("post"));
        problem(responses, "409", !method.equals("get"));
        problem(responses, "422", true);
        problem(responses, "default", true);
    }

    private static String status(HandlerMethod handler, String method, boolean wrapped, Type answered) {
        var given = handler.getMethodAnnotation(ResponseStatus.class);
        if (given != null) {
            return given.value().value() + "";
        }
        if (answered == Void.class) {
            return "204";
        }
        return wrapped && method.equals("post") ? "201" : "200";
    }

    private void problem(ObjectNode responses, String status, boolean possible) {
        if (possible) {
            var problem = responses.putObject(status).put("description", "Problem (RFC 9457)");
            problem.putObject("content")
                    .putObject("application/problem+json")
                    .set("schema", schemas.of(Problem.class, false));
        }
    }
}
