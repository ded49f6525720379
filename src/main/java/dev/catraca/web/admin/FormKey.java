package dev.catraca.web.admin;

import dev.catraca.kernel.Ids;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key that {@code tag.once} gives each rendered form, and what is said when the same form comes twice. */
final class FormKey {

    private FormKey() {}

    static @Nullable UUID of(Form form) {
        return Ids.read(form.value("form_key")).orElse(null);
    }

    /** Says that all is done, or that it already was. */
    static void say(boolean repeated, Flash flash, String key, Object... arguments) {
        if (repeated) {
            flash.warn("web.already_done");
        } else {
            flash.say(key, arguments);
        }
    }
}
