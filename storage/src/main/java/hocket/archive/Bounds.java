package hocket.archive;

import hocket.core.MessageId;

/**
 * What lies between two points in the order of the log: after the first of both lower bounds and
 * before both upper ones. Ids are of items; times are milliseconds since 1970. None is within.
 *
 * @param afterId what has a greater id is within
 * @param beforeId what has a smaller id is within
 * @param afterTime what is later is within
 * @param beforeTime what is earlier is within
 */
record Bounds(long afterId, long beforeId, long afterTime, long beforeTime) {
    private static final int MOST_ORDINAL = (1 << 20) - 1;
    private static final long MOST_INDEX = (Long.MAX_VALUE >> 20) - 1;

    /** Everything. */
    static final Bounds NONE =
            new Bounds(Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);

    /**
     * The number of a message's id, which may be anybody's invention: then the nearest there is.
     */
    static long idOf(MessageId message) {
        return ItemId.of(
                new MessageId(
                        Math.min(message.index(), MOST_INDEX),
                        Math.min(message.ordinal(), MOST_ORDINAL)));
    }

    /** All up to a log index, that included. */
    static Bounds upTo(long index) {
        return before(ItemId.first(Math.min(index, MOST_INDEX) + 1));
    }

    /** What is within both. */
    Bounds and(Bounds other) {
        return new Bounds(
                Math.max(afterId, other.afterId),
                Math.min(beforeId, other.beforeId),
                Math.max(afterTime, other.afterTime),
                Math.min(beforeTime, other.beforeTime));
    }

    /** All after an id. */
    static Bounds after(long id) {
        return new Bounds(id, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** All before an id. */
    static Bounds before(long id) {
        return new Bounds(Long.MIN_VALUE, id, Long.MIN_VALUE, Long.MAX_VALUE);
    }
}
