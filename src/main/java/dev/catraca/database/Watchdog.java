package dev.catraca.database;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the embedded server again when it died. The pool notices by itself that it is back. */
final class Watchdog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    private final EmbeddedPostgres server;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watchdog").factory());

    private boolean failed;

    Watchdog(EmbeddedPostgres server) {
        this.server = server;
    }

    Watchdog start() {
        var _ = timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
        return this;
    }

    private void look() {
        try {
            if (server.restartIfDead()) {
                LOG.warn("PostgreSQL had stopped and runs again");
            }
            failed = false;
        } catch (IOException | RuntimeException broken) {
            if (!failed) {
                LOG.error("PostgreSQL stopped and does not start; trying on", broken);
            }
            failed = true;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
