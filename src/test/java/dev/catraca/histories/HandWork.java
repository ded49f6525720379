package dev.catraca.histories;

import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import dev.catraca.grants.Grant;
import dev.catraca.grants.NewGrant;
import dev.catraca.grants.Revocation.Scope;
import dev.catraca.histories.History.Label;
import dev.catraca.histories.Turnstile.Door;
import dev.catraca.histories.Turnstile.Key;
import dev.catraca.histories.Turnstile.Terms;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What people do to grants by hand: given, revoked in both scopes, lifted, frozen, thawed. */
final class HandWork {

    private static final String WHY = "Porque sim";
    private static final int MOST_GIVEN = 4;

    private final HistoryDesk desk;
    private final Random random;
    private final Turnstile model;
    private final History history;

    private int given;

    HandWork(HistoryDesk desk, Random random, Turnstile model, History history) {
        this.desk = desk;
        this.random = random;
        this.model = model;
        this.history = history;
    }

    void step() {
        var grant = anyGrant();
        if (grant == null || given < MOST_GIVEN && random.nextInt(4) == 0) {
            give();
            return;
        }
        switch (random.nextInt(5)) {
            case 0 -> revoke(grant);
            case 1 -> revokeCourse(grant);
            case 2 -> lift(grant);
            case 3 -> freeze(grant);
            default -> thaw(grant);
        }
    }

    private @Nullable Grant anyGrant() {
        List<Grant> all = desk.grants().of(history.any(history.people()).id());
        return all.isEmpty() ? null : history.any(all);
    }

    private void give() {
        CustomerId student = history.any(history.people()).id();
        CourseId course = history.any(history.courses()).id();
        var starts = random.nextBoolean() ? null : model.now.plus(Duration.ofDays(2));
        var ends = random.nextBoolean() ? null : model.now.plus(Duration.ofDays(8));
        history.attempt(
                "gives " + starts + " to " + ends,
                Label.MUST_SUCCEED,
                () -> desk.grants().give(new NewGrant(student, course, WHY, starts, ends)),
                grant -> {
                    given++;
                    var door = new Door(Terms.NONE, starts == null ? model.now : starts);
                    door.ends = ends;
                    model.doors.put(key(grant), door);
                });
    }

    private void revoke(Grant grant) {
        var door = door(grant);
        history.attempt(
                "revokes a grant",
                Label.of(!door.revoked),
                () -> desk.grants().revoke(grant.id(), Scope.GRANT, WHY),
                _ -> door.revoked = true);
    }

    private void revokeCourse(Grant grant) {
        var block = block(grant);
        history.attempt(
                "revokes a course",
                Label.of(!model.blocked.contains(block)),
                () -> desk.grants().revoke(grant.id(), Scope.COURSE, WHY),
                _ -> model.blocked.add(block));
    }

    /** The block of its course, whichever grant that was made on; without one its own revocation. */
    private void lift(Grant grant) {
        var door = door(grant);
        var block = block(grant);
        var isBlocked = model.blocked.contains(block);
        history.attempt(
                "lifts",
                Label.of(door.revoked || isBlocked),
                () -> desk.grants().unrevoke(grant.id(), WHY),
                _ -> {
                    if (!model.blocked.remove(block)) {
                        door.revoked = false;
                    }
                });
    }

    private void freeze(Grant grant) {
        var door = door(grant);
        var days = random.nextBoolean() ? null : 1 + random.nextInt(5);
        var possible = door.isOpen(model.now) && !model.blocked.contains(block(grant));
        history.attempt(
                "freezes for " + days, Label.of(possible), () -> desk.grants().freeze(grant.id(), days, WHY), _ -> {
                    door.frozenSince = model.now;
                    door.frozenUntil = days == null
                            ? null
                            : model.now.atZone(model.zone).plusDays(days).toInstant();
                    if (door.ends != null && door.frozenUntil != null) {
                        door.ends = door.ends.plus(Duration.between(model.now, door.frozenUntil));
                    }
                });
    }

    private void thaw(Grant grant) {
        var door = door(grant);
        var until = door.frozenUntil;
        history.attempt(
                "thaws",
                door.isFrozen(model.now) ? Label.MUST_SUCCEED : Label.MUST_FAIL,
                () -> desk.grants().unfreeze(grant.id(), WHY),
                _ -> {
                    if (door.ends != null) {
                        var since = Objects.requireNonNull(door.frozenSince);
                        door.ends = door.ends.plus(Duration.between(until == null ? since : until, model.now));
                    }
                    door.frozenSince = null;
                    door.frozenUntil = null;
                });
    }

    private Door door(Grant grant) {
        return Objects.requireNonNull(model.doors.get(key(grant)), "the model knows no such grant");
    }

    private static Key key(Grant grant) {
        return new Key(
                grant.source().id(), grant.student().value(), grant.course().value());
    }

    private static Key block(Grant grant) {
        return Turnstile.block(grant.student().value(), grant.course().value());
    }
}
