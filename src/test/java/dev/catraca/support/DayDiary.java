package dev.catraca.support;

import dev.catraca.days.DayBegan;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.organizations.OrganizationClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Writes down each day that began for good, and breaks one on demand. */
@Component
public class DayDiary {

    private final OrganizationClock clock;
    private final Map<OrganizationId, List<Entry>> entries = new ConcurrentHashMap<>();
    private final Map<OrganizationId, LocalDate> broken = new ConcurrentHashMap<>();

    DayDiary(OrganizationClock clock) {
        this.clock = clock;
    }

    /** A day, and what the clock said. */
    public record Entry(LocalDate day, Instant at) {}

    @EventListener
    void listen(DayBegan event) {
        if (event.day().equals(broken.get(Caller.current().organization()))) {
            throw new IllegalStateException("a broken day");
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void write(DayBegan event) {
        entries.computeIfAbsent(Caller.current().organization(), _ -> new CopyOnWriteArrayList<>())
                .add(new Entry(event.day(), clock.instant()));
    }

    public List<Entry> entries() {
        return entries.getOrDefault(Caller.current().organization(), List.of());
    }

    public List<LocalDate> days() {
        return entries().stream().map(Entry::day).toList();
    }

    /** From now on whoever works on that day fails. */
    public void breakOn(LocalDate day) {
        broken.put(Caller.current().organization(), day);
    }

    public void mend() {
        broken.remove(Caller.current().organization());
    }
}
