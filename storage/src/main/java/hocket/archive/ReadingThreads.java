package hocket.archive;

import hocket.history.HistoryBusyException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A few platform threads that read the history, each with a view of its own, and a queue with a
 * limit before them. Questions are asked from any thread, and best from virtual ones: the asker
 * waits.
 */
final class ReadingThreads implements Closeable {
    private static final System.Logger LOG = System.getLogger(ReadingThreads.class.getName());

    private final ThreadPoolExecutor threads;
    private final ArrayBlockingQueue<Reading> idle;
    private final List<Reading> all;
    private final AtomicReference<String> said = new AtomicReference<>("");

    private ReadingThreads(List<Reading> all, int mostWaiting) {
        this.all = all;
        this.idle = new ArrayBlockingQueue<>(all.size(), false, all);
        this.threads =
                new ThreadPoolExecutor(
                        all.size(),
                        all.size(),
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(mostWaiting),
                        Thread.ofPlatform().name("hocket-history-", 1).daemon().factory());
    }

    /**
     * Opens the file once for each thread.
     *
     * @param mostWaiting how many questions may wait for one
     */
    static ReadingThreads open(ReadOnlyFile file, int count, int mostWaiting) throws IOException {
        List<Reading> readings = new ArrayList<>(count);
        try {
            while (readings.size() < count) {
                readings.add(Reading.of(file));
            }
        } catch (IOException e) {
            closeAll(readings);
            throw e;
        }
        return new ReadingThreads(readings, mostWaiting);
    }

    /**
     * Asks, and waits for the answer.
     *
     * @throws HistoryBusyException if too many wait already
     */
    <T> T ask(Reading.Question<T> question) throws IOException {
        FutureTask<T> task = new FutureTask<>(() -> answer(question));
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            throw refusal();
        }
        return answerOf(task);
    }

    /** How many questions wait for a thread. */
    int waiting() {
        return threads.getQueue().size();
    }

    private IOException refusal() {
        return threads.isShutdown()
                ? new IOException("the history is closed")
                : new HistoryBusyException();
    }

    private <T> T answer(Reading.Question<T> question) throws IOException, InterruptedException {
        Reading reading = idle.take();
        try {
            return reading.ask(question);
        } catch (IOException | RuntimeException | Error e) {
            say(e);
            throw e;
        } finally {
            idle.add(reading);
        }
    }

    /** Who asks is told that there is no answer; why, the operator. The same is said once. */
    private void say(Throwable why) {
        String what = why instanceof IOException ? String.valueOf(why.getMessage()) : "" + why;
        if (!said.getAndSet(what).equals(what)) {
            LOG.log(System.Logger.Level.ERROR, "the history cannot be read: {0}", what);
        }
    }

    private static <T> T answerOf(FutureTask<T> task) throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading the history");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw new IOException(failed.getMessage(), failed);
            }
            throw new IOException("the history cannot be read: " + e.getCause(), e.getCause());
        }
    }

    /** Answers what is asked already, and nothing more. */
    @Override
    public void close() throws IOException {
        threads.close();
        closeAll(all);
    }

    private static void closeAll(List<Reading> readings) throws IOException {
        for (Reading reading : readings) {
            reading.close();
        }
    }
}
