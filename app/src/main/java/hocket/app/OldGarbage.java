package hocket.app;

import java.time.Duration;
import java.util.List;

/**
 * What lies dead in the heap: collected as soon as it may be as much as is alive, and at least
 * {@value #LEAST} bytes.
 *
 * <p>The serial collector looks at what has become old only when the heap has reached its limit, a
 * quarter of the machine's memory. Until then the process grows by all that lived for a few
 * seconds: users who left and are remembered for a while, messages that could still be taken back,
 * the state as each snapshot has it. Other collectors see to that by themselves, and are left
 * alone.
 *
 * <p>A daemon thread of its own looks every few seconds, until it is closed. Nothing waits for it;
 * but a collection stops all threads, as one at the limit would: for some 50 ms where 20 MB are
 * alive, and for longer the more there is.
 */
final class OldGarbage implements AutoCloseable {
    /** So much may lie dead, however little is alive. */
    static final long LEAST = 32 << 20;

    private static final Duration REST = Duration.ofSeconds(5);
    private static final String SERIAL = "-XX:+UseSerialGC";

    /** What is looked at. */
    interface Heap {
        /** How many bytes of it are used, by what is alive or dead. */
        long used();

        /** Lets go of all that is dead. */
        void collect();
    }

    private final Heap heap;
    private final Duration rest;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("hocket-garbage").unstarted(this::run);
    private long alive;

    OldGarbage(Heap heap, Duration rest) {
        this.heap = heap;
        this.rest = rest;
    }

    /** Sees to the heap of this process from now on, if its collector does not. */
    static OldGarbage ofThisProcess() {
        OldGarbage garbage = new OldGarbage(new HeapOfThisProcess(), REST);
        return isLeftByCollector() ? garbage.begin() : garbage;
    }

    private static boolean isLeftByCollector() {
        String[] none = {};
        return List.of(ProcessHandle.current().info().arguments().orElse(none)).contains(SERIAL);
    }

    OldGarbage begin() {
        thread.start();
        return this;
    }

    /** Has it collected if it has grown by enough since the last time. */
    void look() {
        if (heap.used() - alive >= Math.max(alive, LEAST)) {
            heap.collect();
            alive = heap.used();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(rest);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class HeapOfThisProcess implements Heap {
        private final Runtime runtime = Runtime.getRuntime();

        @Override
        public long used() {
            return runtime.totalMemory() - runtime.freeMemory();
        }

        @Override
        public void collect() {
            runtime.gc();
        }
    }
}
