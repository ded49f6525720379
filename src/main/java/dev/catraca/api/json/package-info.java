/**
 * How the API reads and writes JSON. Writing is Jackson's; reading is ours, field by field against the body's record, so
 * that a caller learns every mistake at once and nothing is ever guessed, rounded or dropped.
 */
@NullMarked
package dev.catraca.api.json;

import org.jspecify.annotations.NullMarked;
