/**
 * Bytes that people hand in: logos, lesson files, proofs. They live in PostgreSQL, so that a backup or a second server
 * needs nothing else.
 *
 * <p>Holds: a file never changes once stored; its type is read from its content, never believed from its name; it is
 * served as a download, and only plain pictures may be shown in a page.
 */
@ApplicationModule(allowedDependencies = {"kernel", "organizations"})
@NullMarked
package dev.catraca.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
