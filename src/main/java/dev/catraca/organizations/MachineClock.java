package dev.catraca.organizations;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * The machine's time, to PostgreSQL's microsecond: for sessions, tokens, rate limits and mail, which no sandbox may
 * move. Business asks {@link OrganizationClock}.
 */
@Component
public class MachineClock implements InstantSource {

    @Override
    public Instant instant() {
        return InstantSource.system().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
