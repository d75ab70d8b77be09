package hocket.log;

import java.util.Optional;

/** How a segment's file is called: the index of its first entry in 20 digits, and {@code .log}. */
final class SegmentName {
    private static final IndexName NAME = new IndexName(".log");

    private SegmentName() {}

    static String of(long firstIndex) {
        return NAME.of(firstIndex);
    }

    /** True for a name that only a log has, rightly or not. */
    static boolean isOfLog(String name) {
        return name.endsWith(NAME.ending());
    }

    /** The first index that a name tells; nothing if it is no segment's name. */
    static Optional<Long> firstIndex(String name) {
        return NAME.index(name);
    }
}
