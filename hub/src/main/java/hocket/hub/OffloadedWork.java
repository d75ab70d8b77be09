package hocket.hub;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work that other threads do for sessions, and its results on their way back to the hub's. */
final class OffloadedWork {
    private final Executor workers;
    private final Runnable wake;
    private final Queue<Runnable> results = new ConcurrentLinkedQueue<>();

    /**
     * @param wake called by any thread when there is a result to take
     */
    OffloadedWork(Executor workers, Runnable wake) {
        this.workers = workers;
        this.wake = wake;
    }

    <T> void start(Supplier<T> work, Consumer<T> then) {
        workers.execute(() -> {
            results.add(resultOf(work, then));
            wake.run();
        });
    }

    /** Hands each result to whoever waits for it; throws if some work failed. */
    void takeResults() {
        for (Runnable next = results.poll(); next != null; next = results.poll()) {
            next.run();
        }
    }

    private static <T> Runnable resultOf(Supplier<T> work, Consumer<T> then) {
        try {
            T result = work.get();
            return () -> then.accept(result);
        } catch (RuntimeException | Error e) {
            return () -> {
                throw new IllegalStateException("work on another thread has failed", e);
            };
        }
    }
}
