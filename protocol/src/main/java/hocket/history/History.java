package hocket.history;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * What was said and done, to be read again by those who may. May be called by any thread but the
 * hub's: it blocks until the history has got as far as the question asks, and reads from disk.
 */
public interface History extends Closeable {
    /** The most items that a page can have. */
    int MOST = 1000;

    /**
     * A page that has so many characters of text takes no more items; those are left out that are
     * farthest from where the question begins.
     */
    int MOST_TEXT = 256 * 1024;

    /** That of a server that keeps nothing: it is empty, and doors do not offer it. */
    static History none() {
        return new Nothing();
    }

    /** True if anything is kept that can be read. */
    default boolean isKept() {
        return true;
    }

    /**
     * Some items of one place, in the order of the log.
     *
     * @throws IOException if it cannot be read
     */
    List<Past> page(PageQuery query) throws IOException;

    /**
     * The places in which something was said within a time, the one that has been silent for
     * longest first.
     *
     * @throws IOException if it cannot be read
     */
    List<Target> targets(TargetsQuery query) throws IOException;
}
