package hocket.server;

import hocket.core.State;
import hocket.door.Door;
import hocket.hub.Hub;
import hocket.hub.HubSettings;
import hocket.hub.Surroundings;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.EventLoop;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The hub on its thread, an event loop: gives it its turns, after the loop's input and output and
 * at its deadline, and ends everything at the first exception, because then we are wrong.
 *
 * <p>Any thread may {@link #execute}; all else belongs to the loop.
 */
final class HubLoop implements Executor {
    private static final System.Logger LOG = System.getLogger(HubLoop.class.getName());

    private static final long AT_ONCE = 0;

    private final EventLoop loop;
    private final Consumer<Throwable> defect;
    private final Beginning beginning;
    private final Hub hub;
    private final DirectCopies copies = new DirectCopies(ByteBufAllocator.DEFAULT);
    private final long origin = System.nanoTime();
    private @Nullable Future<?> alarm;
    private long alarmAt = Door.NEVER;
    private boolean resumed;
    private Runnable afterResuming = () -> {};
    private boolean failed;

    /**
     * @param defect gets the first exception that nobody expected, on the loop
     */
    HubLoop(EventLoop loop, Beginning beginning, HubSettings settings, Consumer<Throwable> defect) {
        this.loop = loop;
        this.defect = defect;
        Surroundings here =
                new Surroundings(this::now, () -> execute(this::turn), Thread::startVirtualThread);
        this.beginning = beginning;
        this.hub = new Hub(beginning.core(), beginning.log(), settings, here, beginning.epoch());
        this.resumed = !beginning.kept();
    }

    /** Goes on where the log ends. By any thread; to be called first of all. */
    void resume() {
        if (beginning.kept()) {
            execute(() -> hub.resume(Instant.now(), this::resumed));
        }
    }

    /** Runs a task, on the loop, when what earlier starts left behind has been put to an end. */
    void whenResumed(Runnable task) {
        if (resumed) {
            task.run();
        } else {
            afterResuming = task;
        }
    }

    private void resumed() {
        resumed = true;
        afterResuming.run();
    }

    Hub hub() {
        return hub;
    }

    /** What the hub's core knows, to be read on the loop. */
    State state() {
        return beginning.core();
    }

    /** What the connections of the loop send from. */
    DirectCopies copies() {
        return copies;
    }

    /** Nanoseconds since this was made. */
    long now() {
        return System.nanoTime() - origin;
    }

    /** Runs a task on the loop, in order. Without effect when the loop has ended. */
    @Override
    public void execute(Runnable task) {
        try {
            loop.execute(() -> guard(task));
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "the server has stopped", e);
        }
    }

    /** Runs what calls the hub, here and now, unless the hub has failed. */
    void guard(Runnable task) {
        if (failed) {
            return;
        }
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    /** Nothing calls the hub any more. */
    void fail(Throwable cause) {
        if (!failed) {
            failed = true;
            defect.accept(cause);
        }
    }

    /** A further turn waits for a timer: a task would run before the loop looks at its sockets. */
    private void turn() {
        setAlarm(hub.turn() ? AT_ONCE : hub.deadline());
    }

    private void setAlarm(long deadline) {
        if (deadline >= alarmAt) {
            return;
        }
        if (alarm != null) {
            alarm.cancel(false);
        }
        alarmAt = deadline;
        long delay = Math.max(0, deadline - now());
        alarm = loop.schedule(this::ring, delay, TimeUnit.NANOSECONDS);
    }

    private void ring() {
        alarmAt = Door.NEVER;
        guard(this::turn);
    }
}
