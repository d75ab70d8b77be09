package hocket.log;

import java.time.Duration;

/**
 * Where a log's work on files is done: one task at a time, never within the call that asks for it.
 * {@link CommitThread} is the real one; the simulator has one that runs tasks when it likes.
 */
public interface Committer extends AutoCloseable {

    /** Runs the task when all those asked for before have run. */
    void soon(Runnable task);

    /** Runs the task after about that time. */
    void later(Runnable task, Duration delay);

    /** Returns when all that was to run soon has run. What was to run later never will. */
    @Override
    void close();
}
