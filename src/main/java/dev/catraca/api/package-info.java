/**
 * The JSON face of the house, under {@code /api/v1}: one {@code ...Api} for each kind of thing, thin, with the shapes it
 * reads ({@code ...Body}, {@code ...Query}) and writes ({@code ...View}). How bodies are read is in {@code json}, what
 * every request passes through in {@code http}, the OpenAPI document in {@code openapi}.
 */
@NullMarked
package dev.catraca.api;

import org.jspecify.annotations.NullMarked;
