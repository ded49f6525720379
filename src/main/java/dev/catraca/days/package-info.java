/**
 * A business day begins in an organization at its local midnight. Whoever has something to do that day listens; nobody
 * else asks what time it is. The machine's clock brings the days of an organization that lives in real time, the move of
 * its own clock those of a sandbox.
 *
 * <p>Holds: each day of an organization begins once, in the transaction of all that is done on it, in order and without
 * a gap. A row remembers the last one, so a wake-up that comes twice, on two servers, or a week late changes nothing.
 */
@ApplicationModule(allowedDependencies = {"kernel", "organizations", "jobs"})
@NullMarked
package dev.catraca.days;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
