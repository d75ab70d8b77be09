package hocket.projection;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;

/**
 * How far the follower has come, and who waits for it to come further. For any thread; those who
 * wait hold no other lock.
 */
final class Position implements Applied {
    private Runnable hurry = () -> {};
    private Optional<String> trouble = Optional.empty();
    private long reached;
    private long wanted;

    /** Names what to run, on any thread, when somebody waits. */
    synchronized void onWanted(Runnable hurry) {
        this.hurry = hurry;
    }

    @Override
    public synchronized void await(long index) throws IOException {
        if (reached < index) {
            wanted = Math.max(wanted, index);
            hurry.run();
        }
        try {
            while (reached < index) {
                refuseIfStuck();
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the history was catching up");
        }
    }

    private void refuseIfStuck() throws IOException {
        if (trouble.isPresent()) {
            throw new IOException(
                    "the history goes up to entry " + reached + " only: " + trouble.get());
        }
    }

    /** The projection has kept everything up to there, so all is well. */
    synchronized void reached(long index) {
        reached = index;
        trouble = Optional.empty();
        notifyAll();
    }

    /** It cannot go on, at least not now. Nobody waits any longer. */
    synchronized void stuck(String why) {
        trouble = Optional.of(why);
        notifyAll();
    }

    /** The greatest index that anybody has waited for. */
    synchronized long wanted() {
        return wanted;
    }

    /** True if somebody waits. */
    synchronized boolean isHurried() {
        return wanted > reached;
    }
}
