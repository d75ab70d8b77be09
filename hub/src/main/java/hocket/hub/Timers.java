package hocket.hub;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;

/**
 * What is to be done when: tasks by deadline, those of one deadline in the order of their coming. A
 * task gets the time at which it is run.
 */
final class Timers {
    private record Timer(long deadline, long number, LongConsumer task) {}

    private final PriorityQueue<Timer> timers =
            new PriorityQueue<>(
                    Comparator.comparingLong(Timer::deadline).thenComparingLong(Timer::number));
    private long number;

    void add(long deadline, LongConsumer task) {
        number++;
        timers.add(new Timer(deadline, number, task));
    }

    /** When the next task is due; {@code none} if there is none. */
    long next(long none) {
        Timer next = timers.peek();
        return next == null ? none : next.deadline();
    }

    /** Runs what is due; a task added meanwhile that is due as well is run too. */
    void runDue(long now) {
        while (!timers.isEmpty() && timers.element().deadline() <= now) {
            timers.remove().task().accept(now);
        }
    }
}
