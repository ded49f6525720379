/**
 * Students' ways into courses: one grant for each source, student and course. A source opens, is suspended, ends and comes
 * back; what it may be (a seat, an order, a class link, a person) it does not need to know.
 *
 * <p>Holds: a grant keeps facts, and its state follows from them, so that undoing one reason never undoes another; a
 * source gives a student a course once (a constraint); a revocation is lifted by people only, and one of the whole
 * course shuts every grant of it, also those to come; a freeze moves the end by exactly the time that stood still.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "organizations",
            "days",
            "audit",
            "bulk",
            "courses",
            "catalog",
            "customers",
            "invoices",
            "orders"
        })
@NullMarked
package dev.catraca.grants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
