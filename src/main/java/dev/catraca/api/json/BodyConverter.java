package dev.catraca.api.json;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Hands bodies of the API to our reader and its answers to our mapper; leaves everybody else's JSON alone. */
@Component
public class BodyConverter extends JacksonJsonHttpMessageConverter {

    private static final String OURS = "dev.catraca.api";

    private final BodyReader reader;

    BodyConverter(BodyReader reader) {
        super(ApiJson.MAPPER);
        setSupportedMediaTypes(List.of(MediaType.APPLICATION_JSON, new MediaType("application", "*+json")));
        this.reader = reader;
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return ours(type.resolve()) && super.canRead(type, mediaType);
    }

    @Override
    public boolean canWrite(ResolvableType type, Class<?> valueClass, @Nullable MediaType mediaType) {
        return ours(valueClass) && super.canWrite(type, valueClass, mediaType);
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        var node = ApiJson.parse(message.getBody().readAllBytes());
        if (type.resolve() == Patch.class) {
            var body = type.getGeneric(0).toClass();
            return new Patch<>(node, whole -> reader.read(whole, body));
        }
        return reader.read(node, type.toClass());
    }

    private static boolean ours(@Nullable Class<?> type) {
        return type != null && type.getPackageName().startsWith(OURS);
    }
}
