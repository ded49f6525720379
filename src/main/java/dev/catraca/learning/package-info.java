/**
 * How far students got: lessons that they completed, the one they opened last, the next one. Blocks nothing; the
 * turnstile decides, in the same transaction, who may complete what.
 *
 * <p>Holds: a lesson is completed once per student (a primary key); progress outlives access, and counts only lessons
 * that are still taught and that the student's terms hold.
 */
@ApplicationModule(allowedDependencies = {"kernel", "organizations", "courses", "customers", "access"})
@NullMarked
package dev.catraca.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
