package dev.catraca.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The SQL that some work of this thread sends, as Spring would log it. */
public final class Statements {

    private static final String MARK = "Executing prepared SQL statement";

    private Statements() {}

    /** In the order sent. The log itself stays quiet. */
    public static List<String> during(Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var seen = new Seen(Thread.currentThread().getName());
        seen.start();
        logger.addAppender(seen);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            logger.setLevel(null);
            logger.setAdditive(true);
            logger.detachAppender(seen);
        }
        return List.copyOf(seen.sent);
    }

    private static final class Seen extends AppenderBase<ILoggingEvent> {
        private final List<String> sent = new CopyOnWriteArrayList<>();
        private final String thread;

        Seen(String thread) {
            this.thread = thread;
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getThreadName().equals(thread)
                    && event.getFormattedMessage().startsWith(MARK)) {
                sent.add(event.getFormattedMessage());
            }
        }
    }
}
