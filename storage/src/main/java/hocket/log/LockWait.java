package hocket.log;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;

/**
 * Locks a directory. A server that is to start waits a while for a command that has it: whoever
 * reads the history of a server that was killed must not keep it from starting again.
 */
final class LockWait {
    private static final System.Logger LOG = System.getLogger(LockWait.class.getName());
    private static final long SAID_AFTER = Duration.ofSeconds(1).toNanos();
    private static final long MOST = Duration.ofSeconds(10).toNanos();

    private final Disk disk;
    private final long began = System.nanoTime();
    private boolean looked;
    private boolean said;

    private LockWait(Disk disk) {
        this.disk = disk;
    }

    /**
     * Does it.
     *
     * @throws UnusableLogException if another has it, and keeps it
     */
    static Closeable lock(Disk disk, Use use) throws IOException {
        return use == Use.SERVER ? new LockWait(disk).lock() : disk.lock(use);
    }

    private Closeable lock() throws IOException {
        while (true) {
            try {
                return disk.lock(Use.SERVER);
            } catch (UnusableLogException e) {
                waitFor(e);
            }
        }
    }

    /** What is written of the holder may still be of the one before: that is looked at twice. */
    private void waitFor(UnusableLogException inUse) throws IOException {
        boolean passing = inUse.holder().filter(LockHolder::isPassing).isPresent();
        long waited = System.nanoTime() - began;
        if ((looked && !passing) || waited >= MOST) {
            throw inUse;
        }
        if (waited >= SAID_AFTER && !said) {
            said = true;
            LOG.log(System.Logger.Level.INFO, "{0}; waiting for it", inUse.getMessage());
        }
        looked = true;
        Pause.during("a directory was in use");
    }
}
