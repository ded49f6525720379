/**
 * The API described by itself: the OpenAPI 3.1 document is made from the handlers and from the very declarations by which
 * bodies are read, so the two can't disagree. Why not a library: docs/decisions/0010.
 */
@NullMarked
package dev.catraca.api.openapi;

import org.jspecify.annotations.NullMarked;
