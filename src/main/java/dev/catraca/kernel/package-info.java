/**
 * The words that every module speaks: money, ids, who asks, what is refused, a page of a list. No beans, no SQL.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package dev.catraca.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
