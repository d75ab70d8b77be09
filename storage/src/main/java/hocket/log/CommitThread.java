package hocket.log;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A platform thread of the log's own: files block, and would pin a virtual one. */
final class CommitThread implements Committer {
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(
                    1, task -> Thread.ofPlatform().name("hocket-log").daemon().unstarted(task));

    @Override
    public void soon(Runnable task) {
        thread.execute(task);
    }

    @Override
    public void later(Runnable task, Duration delay) {
        var _ = thread.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        // The executor itself would cancel what is queued together with what is to run later.
        CountDownLatch done = new CountDownLatch(1);
        thread.execute(done::countDown);
        boolean interrupted = false;
        while (done.getCount() > 0) {
            try {
                done.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        thread.shutdownNow();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
