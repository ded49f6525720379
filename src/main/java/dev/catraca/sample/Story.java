package dev.catraca.sample;

import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** What all that happens has in common: the facades, the days, who acts, and luck that is the same each time. */
record Story(SchoolDesk desk, Agenda agenda, Team team, Random luck, LocalDate first, LocalDate last) {

    static Money brl(long cents) {
        return new Money(cents, "BRL");
    }

    LocalDate today() {
        return agenda.today();
    }

    void later(int days, Runnable act) {
        agenda.on(today().plusDays(days), act);
    }

    void as(Actor who, Runnable act) {
        Caller.run(Caller.current().organization(), who, act::run);
    }

    boolean chance(int percent) {
        return luck.nextInt(100) < percent;
    }

    /** Both ends may come. */
    int between(int least, int most) {
        return least + luck.nextInt(most - least + 1);
    }

    <T> T oneOf(List<T> some) {
        return some.get(luck.nextInt(some.size()));
    }

    <T> T weighted(List<T> some, ToIntFunction<T> weight) {
        var left = luck.nextInt(some.stream().mapToInt(weight).sum());
        for (var one : some) {
            left -= weight.applyAsInt(one);
            if (left < 0) {
                return one;
            }
        }
        throw new IllegalStateException("weights are not negative");
    }
}
