package hocket.archive;

import hocket.core.MessageId;

/**
 * An item's id as a number that sorts as the log does: its index, and in the lowest {@value
 * #ORDINAL_BITS} bits its ordinal among the events of that entry.
 */
public final class ItemId {
    private static final int ORDINAL_BITS = 20;
    private static final long ORDINALS = 1L << ORDINAL_BITS;

    private ItemId() {}

    /**
     * The number of an id.
     *
     * @throws IllegalArgumentException if there can be no such item
     */
    public static long of(MessageId id) {
        if (id.ordinal() >= ORDINALS || id.index() >= Long.MAX_VALUE / ORDINALS) {
            throw new IllegalArgumentException("no item has this id: " + id);
        }
        return first(id.index()) + id.ordinal();
    }

    /** The lowest number of an entry. */
    public static long first(long index) {
        return index << ORDINAL_BITS;
    }

    /** The id of a number. */
    public static MessageId messageId(long item) {
        return new MessageId(item >> ORDINAL_BITS, (int) (item & (ORDINALS - 1)));
    }
}
