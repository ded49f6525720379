package dev.catraca.jobs;

import java.time.Instant;
import java.util.Optional;

/** A kind of timed work; a module offers it as a bean. It runs as the organization that it was scheduled for. */
public interface Job {

    /** Stands in the database: never renamed, {@code notifications.delivery}. */
    String name();

    /** Does what is due and says when to come again; empty ends this schedule. A failure is tried again in a minute. */
    Optional<Instant> run();
}
