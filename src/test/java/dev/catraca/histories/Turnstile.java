package dev.catraca.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A second opinion on who may enter: the rules of the domain once more, in memory, sharing no code with the program. A
 * door is one source's way of one student into one course; whoever has an open one enters.
 */
final class Turnstile {

    enum Reversal {
        KEEP,
        SUSPEND,
        END
    }

    enum Cause {
        PAYMENT,
        UNASSIGNED,
        OVERDUE,
        VOID,
        REFUND,
        DISPUTE,
        ORDER,
        LINK
    }

    /** How long what is sold lasts; null days are for ever. */
    record Terms(@Nullable Integer days, boolean fromFirstEntry) {

        static final Terms NONE = new Terms(null, false);
    }

    record Key(UUID source, UUID student, UUID course) {}

    static final class Door {
        final Set<Cause> shut = new HashSet<>();
        final Terms terms;
        final Instant starts;

        @Nullable
        Instant ends;

        boolean entered;
        boolean revoked;

        @Nullable
        Instant frozenSince;

        @Nullable
        Instant frozenUntil;

        Door(Terms terms, Instant starts) {
            this.terms = terms;
            this.starts = starts;
        }

        boolean isOpen(Instant now) {
            return shut.isEmpty()
                    && !revoked
                    && !isFrozen(now)
                    && !starts.isAfter(now)
                    && (ends == null || ends.isAfter(now));
        }

        boolean isFrozen(Instant now) {
            return frozenSince != null && (frozenUntil == null || frozenUntil.isAfter(now));
        }
    }

    static final class Bill {
        final UUID id;
        final Terms terms;
        LocalDate due;
        boolean open = true;
        boolean paid;
        boolean orderOver;
        int disputes;
        /** Lines that went back: true by name, false with everything. */
        final Map<UUID, Boolean> returned = new HashMap<>();

        final List<Place> places = new ArrayList<>();

        Bill(UUID id, LocalDate due, Terms terms) {
            this.id = id;
            this.due = due;
            this.terms = terms;
        }
    }

    static final class Place {
        final UUID id;
        final Bill bill;
        final UUID line;
        final UUID product;
        final Set<Cause> over = new HashSet<>();

        @Nullable
        UUID holder;

        boolean immediately;
        boolean released;

        Place(UUID id, Bill bill, UUID line, UUID product) {
            this.id = id;
            this.bill = bill;
            this.line = line;
            this.product = product;
        }

        boolean isFree() {
            return holder == null && over.isEmpty();
        }

        boolean isHeld() {
            return holder != null && over.isEmpty();
        }
    }

    final Map<UUID, Bill> bills = new HashMap<>();
    final Map<Key, Door> doors = new HashMap<>();
    final Set<Key> blocked = new HashSet<>();
    final Map<UUID, List<UUID>> courses = new HashMap<>();
    final ZoneId zone;

    Reversal onVoid = Reversal.SUSPEND;
    Reversal onRefund = Reversal.SUSPEND;
    Reversal onDispute = Reversal.SUSPEND;
    int grace = 7;
    Instant now;

    Turnstile(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    boolean mayEnter(UUID student, UUID course) {
        return !blocked.contains(block(student, course))
                && doors.entrySet().stream()
                        .anyMatch(door -> is(door.getKey(), student, course)
                                && door.getValue().isOpen(now));
    }

    void enter(UUID student, UUID course) {
        if (!mayEnter(student, course)) {
            return;
        }
        doors.forEach((key, door) -> {
            if (is(key, student, course) && door.isOpen(now) && !door.entered) {
                door.entered = true;
                if (door.terms.fromFirstEntry && door.terms.days != null && door.ends == null) {
                    door.ends = now.atZone(zone).plusDays(door.terms.days).toInstant();
                }
            }
        });
    }

    void open(UUID source, UUID student, UUID course, Terms terms, @Nullable Instant ends) {
        var door = doors.computeIfAbsent(new Key(source, student, course), _ -> new Door(terms, now));
        door.shut.remove(Cause.PAYMENT);
        door.shut.remove(Cause.UNASSIGNED);
        if (ends != null) {
            door.ends = ends;
        }
    }

    void assign(Place place, UUID student, boolean immediately) {
        place.holder = student;
        place.immediately = immediately;
        place.released = false;
        if (immediately || place.bill.paid) {
            release(place);
        }
    }

    void unassign(Place place) {
        shut(place, Cause.UNASSIGNED);
        place.holder = null;
        place.released = false;
    }

    void swap(Place place, UUID student) {
        unassign(place);
        assign(place, student, place.immediately);
    }

    void releaseNow(Place place) {
        place.immediately = true;
        release(place);
    }

    private void release(Place place) {
        if (!place.isHeld() || place.released) {
            return;
        }
        place.released = true;
        var terms = place.bill.terms;
        var ends = terms.days == null || terms.fromFirstEntry
                ? null
                : now.atZone(zone).plusDays(terms.days).toInstant();
        for (var course : courses.get(place.product)) {
            open(place.id, place.holder, course, terms, ends);
            if (isTooLate(place.bill, today())) {
                doors.get(new Key(place.id, place.holder, course)).shut.add(Cause.OVERDUE);
            }
        }
    }

    void paid(Bill bill) {
        bill.open = false;
        bill.paid = true;
        bill.places.forEach(this::release);
        bill.places.forEach(place -> lift(place, Cause.OVERDUE));
    }

    void reopened(Bill bill) {
        bill.open = true;
        bill.paid = false;
        for (var place : bill.places) {
            if (place.released && !place.immediately) {
                place.released = false;
                shut(place, Cause.PAYMENT);
            } else if (place.released && isTooLate(bill, today())) {
                shut(place, Cause.OVERDUE);
            }
        }
    }

    void voided(Bill bill) {
        bill.open = false;
        bill.orderOver = true;
        reverse(bill.places, Cause.VOID, onVoid, true);
        bill.places.forEach(place -> lift(place, Cause.OVERDUE));
    }

    void calledOff(Bill bill) {
        if (bill.open) {
            voided(bill);
        }
        bill.orderOver = true;
        reverse(bill.places, Cause.ORDER, Reversal.END, true);
    }

    /** Named lines, or all that are left once everything went back. */
    void refunded(Bill bill, Collection<UUID> named, boolean everything) {
        var gone = new HashSet<>(named);
        named.forEach(line -> bill.returned.put(line, true));
        if (everything) {
            for (var place : bill.places) {
                if (bill.returned.putIfAbsent(place.line, false) == null) {
                    gone.add(place.line);
                }
            }
        }
        reverse(of(bill, gone), Cause.REFUND, onRefund, true);
    }

    void refundUndone(Bill bill, Collection<UUID> named, boolean money) {
        var back = new HashSet<>(named);
        if (money) {
            bill.returned.forEach((line, byName) -> {
                if (!byName) {
                    back.add(line);
                }
            });
        }
        back.forEach(bill.returned::remove);
        reinstate(of(bill, back), Cause.REFUND);
    }

    void disputed(Bill bill) {
        if (bill.disputes++ == 0) {
            reverse(bill.places, Cause.DISPUTE, onDispute, onDispute == Reversal.END);
        }
    }

    void disputeWon(Bill bill) {
        if (--bill.disputes == 0) {
            reinstate(bill.places, Cause.DISPUTE);
        }
    }

    void rescheduled(Bill bill, LocalDate due) {
        bill.due = due;
        if (!isTooLate(bill, today())) {
            bill.places.forEach(place -> lift(place, Cause.OVERDUE));
        }
    }

    void waits(int days) {
        var longer = days > grace;
        grace = days;
        if (longer) {
            inTimeAgain(today());
        }
    }

    void dayBegan(LocalDate day) {
        inTimeAgain(day);
        for (var bill : bills.values()) {
            if (isTooLate(bill, day)) {
                bill.places.stream()
                        .filter(place -> place.isHeld() && place.released)
                        .forEach(place -> shut(place, Cause.OVERDUE));
            }
        }
    }

    private void inTimeAgain(LocalDate day) {
        for (var bill : bills.values()) {
            if (!isTooLate(bill, day)) {
                bill.places.forEach(place -> lift(place, Cause.OVERDUE));
            }
        }
    }

    private boolean isTooLate(Bill bill, LocalDate day) {
        return bill.open && day.isAfter(bill.due.plusDays(grace));
    }

    private void reverse(List<Place> places, Cause why, Reversal policy, boolean ends) {
        for (var place : places) {
            if (ends) {
                place.over.add(why);
            }
            if (policy != Reversal.KEEP) {
                shut(place, why);
            }
        }
    }

    private void reinstate(List<Place> places, Cause why) {
        for (var place : places) {
            place.over.remove(why);
            lift(place, why);
            if (place.bill.paid) {
                release(place);
            }
        }
    }

    void shutAll(UUID source, Cause why) {
        doors(key -> key.source.equals(source)).forEach(door -> door.shut.add(why));
    }

    void liftAll(UUID source, Cause why) {
        doors(key -> key.source.equals(source)).forEach(door -> door.shut.remove(why));
    }

    private void shut(Place place, Cause why) {
        shutAll(place.id, why);
    }

    private void lift(Place place, Cause why) {
        liftAll(place.id, why);
    }

    private List<Door> doors(Predicate<Key> wanted) {
        return doors.entrySet().stream()
                .filter(door -> wanted.test(door.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<Place> of(Bill bill, Set<UUID> lines) {
        return bill.places.stream().filter(place -> lines.contains(place.line)).toList();
    }

    private static boolean is(Key key, UUID student, UUID course) {
        return key.student.equals(student) && key.course.equals(course);
    }

    static Key block(UUID student, UUID course) {
        return new Key(new UUID(0, 0), student, course);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }
}
