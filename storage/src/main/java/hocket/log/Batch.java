package hocket.log;

import hocket.core.Entry;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries on their way to the disk, already as the bytes that will lie there. It is filled, sealed,
 * written, and used again. Owned by whoever has it from the {@link CommitQueue}.
 */
final class Batch {
    private final ByteBuffer bytes;
    private List<Entry> entries = new ArrayList<>();
    private long first;
    private long last;

    /**
     * @param capacity in bytes
     */
    Batch(int capacity) {
        bytes = ByteBuffer.allocateDirect(capacity).position(Frame.HEADER);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** True if it takes one more entry, however large. */
    boolean hasRoom() {
        return bytes.remaining() >= EntryCodec.LARGEST;
    }

    /** Adds the next entry. */
    void add(Entry entry) {
        long instant = entry.instant().toEpochMilli();
        if (entries.isEmpty()) {
            first = instant;
            last = instant;
        }
        EntryCodec.write(bytes, entry, last);
        last = instant;
        entries.add(entry);
    }

    /** How many bytes its entries take. */
    int size() {
        return bytes.position() - Frame.HEADER;
    }

    /** The instant of its last entry, in milliseconds; not to be asked when it is empty. */
    long lastInstant() {
        return last;
    }

    /** The index of its first entry; not to be asked when it is empty. */
    long firstIndex() {
        return entries.getFirst().index();
    }

    /** The index after its last entry; not to be asked when it is empty. */
    long nextIndex() {
        return entries.getLast().index() + 1;
    }

    /**
     * The bytes to write; nothing is to be added from now on.
     *
     * @param durable how much of the segment is durable
     */
    ByteBuffer seal(int durable, Frame.Marks marks) {
        Frame.Span instants = new Frame.Span(first, last);
        Frame.seal(bytes, firstIndex(), instants, durable, entries.size(), marks);
        return bytes.duplicate().flip();
    }

    /** Gives the entries away and is empty. */
    List<Entry> clear() {
        List<Entry> gone = entries;
        entries = new ArrayList<>();
        bytes.clear().position(Frame.HEADER);
        return gone;
    }
}
