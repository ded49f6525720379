package dev.catraca.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same thing done by many at once: how many got it done, and what the others were told. */
public record Race(int winners, List<Throwable> losers) {

    public static Race of(int runners, Callable<?> task) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(runners)) {
            var runs = new ArrayList<Future<?>>();
            for (var i = 0; i < runners; i++) {
                runs.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            start.countDown();
            return result(runs);
        }
    }

    private static Race result(List<Future<?>> runs) {
        var losers = new ArrayList<Throwable>();
        for (var run : runs) {
            try {
                run.get();
            } catch (ExecutionException lost) {
                losers.add(lost.getCause());
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        return new Race(runs.size() - losers.size(), losers);
    }
}
