package dev.catraca.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only for staff, or an API key, permitted all of these; with none named, for whoever of them is signed in. A handler
 * without this, {@link NeedsCustomer} or {@link Open} is refused to everybody.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Permission[] value() default {};
}
