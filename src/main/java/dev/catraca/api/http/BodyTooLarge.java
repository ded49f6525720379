package dev.catraca.api.http;

/** More than a body of JSON may weigh. */
final class BodyTooLarge extends RuntimeException {

    private final int most;

    BodyTooLarge(int most) {
        super("payload_too_large", null, false, false);
        this.most = most;
    }

    /** How many bytes would have been taken. */
    int most() {
        return most;
    }
}
