/**
 * What is taught: courses of modules of lessons, their files, and classes (dated groups of a course).
 *
 * <p>Holds: ids of modules and lessons survive every edit, since progress and access terms point at them; a lesson
 * moves inside its course only; what is taken out of a course is marked as removed, never deleted; a lesson's text is
 * Markdown that can't carry script, its video is one of the hosts that pages may frame.
 */
@ApplicationModule(allowedDependencies = {"kernel", "organizations", "audit", "files"})
@NullMarked
package dev.catraca.courses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
