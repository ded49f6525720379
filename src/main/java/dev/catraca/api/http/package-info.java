/**
 * What every request to the API passes through, from the outside in: {@link dev.catraca.api.http.RequestIds}, {@link
 * dev.catraca.api.http.ApiDoor}, identity's authentication, {@link dev.catraca.api.http.Bodies}, {@link
 * dev.catraca.api.http.Idempotency}, the gate, {@link dev.catraca.api.http.Replay}, the handler. Whatever goes wrong inside leaves as a problem (RFC 9457).
 */
@NullMarked
package dev.catraca.api.http;

import org.jspecify.annotations.NullMarked;
