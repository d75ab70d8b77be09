package hocket.log;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.Queue;

/** Does the work on files when a test says so, with a time of its own. */
final class ManualCommitter implements Committer {
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

    @Override
    public void soon(Runnable task) {
        soon.add(task);
    }

    @Override
    public void later(Runnable task, Duration delay) {
        later.add(new Due(now.plus(delay), number++, task));
    }

    /** Does what is to be done now. */
    void run() {
        Runnable task = soon.poll();
        while (task != null) {
            task.run();
            task = soon.poll();
        }
    }

    /** Lets time pass, and does what falls due. */
    void pass(Duration time) {
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
