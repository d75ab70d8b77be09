package hocket.log;

import hocket.core.Entry;
import java.io.IOException;

/** Whoever looks at the entries of a log while it is checked. */
@FunctionalInterface
public interface LogVisitor {

    /**
     * The next entry that can be read. Indexes increase; where one is left out, there is damage or
     * the log begins, or it has {@linkplain #leap leapt}.
     */
    void take(Entry entry) throws IOException;

    /** No entry has, or ever had, one of the indexes from {@code first} to {@code last}. */
    default void leap(long first, long last) {}
}
