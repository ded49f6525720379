package dev.catraca.api.http;

/** More than a body of JSON may weigh. */
final class BodyTooLarge extends RuntimeException {

    static final int MOST_BYTES = 1 << 20;

    BodyTooLarge() {
        super("payload_too_large", null, false, false);
    }
}
