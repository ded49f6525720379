package dev.catraca.days;

/** Work that waits outside of transactions, such as mail. A sandbox whose clock moves empties it day by day. */
public interface Queue {

    /** Does what can be done now, and leaves the rest. */
    void drain();
}
