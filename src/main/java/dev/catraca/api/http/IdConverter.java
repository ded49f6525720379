package dev.catraca.api.http;

import dev.catraca.kernel.Ids;
import java.lang.reflect.Constructor;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.util.ReflectionUtils;

/** Reads ids in addresses, as bare UUIDs or as id records, in their one canonical form. */
final class IdConverter implements ConditionalGenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Record.class), new ConvertiblePair(String.class, UUID.class));
    }

    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        return target.getType() == UUID.class || isId(target.getType());
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor target) {
        if (source == null || source.toString().isEmpty()) {
            return null;
        }
        var id = Ids.read(source.toString()).orElseThrow(() -> new IllegalArgumentException("not an id"));
        return target.getType() == UUID.class ? id : make(target.getType(), id);
    }

    static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class;
    }

    private static Object make(Class<?> type, UUID id) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(UUID.class);
            ReflectionUtils.makeAccessible(constructor);
            return constructor.newInstance(id);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
