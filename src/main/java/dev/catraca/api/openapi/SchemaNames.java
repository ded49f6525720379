package dev.catraca.api.openapi;

import java.util.HashMap;
import java.util.Map;

/** Names records after themselves; a second one of the same name is preceded by the class that it stands in. */
final class SchemaNames {

    private final Map<String, Class<?>> taken = new HashMap<>();

    String of(Class<?> type) {
        var simple = type.getSimpleName();
        if (taken.computeIfAbsent(simple, name -> type) == type) {
            return simple;
        }
        var around = type.getEnclosingClass() == null
                ? type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1)
                : type.getEnclosingClass().getSimpleName();
        return around + simple;
    }
}
