package hocket.log.simulated;

import hocket.log.Committer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Does the work on files when a test or the simulator says so, with a time of its own. Owned by one
 * thread.
 */
public final class ManualCommitter implements Committer {
    private record Due(Duration at, long number, Runnable task) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int order = at.compareTo(other.at);
            return order != 0 ? order : Long.compare(number, other.number);
        }
    }

    private final Queue<Runnable> soon = new ArrayDeque<>();
    private final PriorityQueue<Due> later = new PriorityQueue<>();
    private Duration now = Duration.ZERO;
    private long number;

    /** With nothing to do yet. */
    public ManualCommitter() {}

    @Override
    public void soon(Runnable task) {
        soon.add(task);
    }

    @Override
    public void later(Runnable task, Duration delay) {
        later.add(new Due(now.plus(delay), number++, task));
    }

    /** True if there is something to be done now. */
    public boolean isPending() {
        return !soon.isEmpty();
    }

    /** Does the first of what is to be done now, if there is anything. */
    public void runOne() {
        Runnable task = soon.poll();
        if (task != null) {
            task.run();
        }
    }

    /** Does what is to be done now. */
    public void run() {
        while (isPending()) {
            runOne();
        }
    }

    /** Lets time pass, and does what falls due. */
    public void pass(Duration time) {
        now = now.plus(time);
        while (!later.isEmpty() && later.element().at.compareTo(now) <= 0) {
            later.remove().task.run();
            run();
        }
    }

    @Override
    public void close() {
        run();
        later.clear();
    }
}
