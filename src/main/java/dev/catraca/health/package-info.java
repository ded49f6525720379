/** Says whether the program works, and answers politely while its database is away. */
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package dev.catraca.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
