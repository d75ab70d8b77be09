package hocket.hub;

import hocket.door.Slice;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes waiting for one connection until the end of the hub's turn. Neighbours become one: the last
 * run of them grows in place.
 */
final class Outbox {
    private static final byte[] NOTHING = {};

    private List<Slice> ended = List.of();
    private byte[] run = NOTHING;
    private int from;
    private int to;
    private int bytes;

    @SuppressWarnings("ReferenceEquality") // neighbours in memory, not alike in content
    void add(Slice slice) {
        if (slice.bytes() != run || slice.from() != to) {
            endRun();
            run = slice.bytes();
            from = slice.from();
        }
        to = slice.from() + slice.length();
        bytes += slice.length();
    }

    boolean isEmpty() {
        return bytes == 0;
    }

    int bytes() {
        return bytes;
    }

    /** Takes everything out. */
    List<Slice> take() {
        endRun();
        List<Slice> all = ended;
        ended = List.of();
        run = NOTHING;
        from = 0;
        to = 0;
        bytes = 0;
        return all;
    }

    private void endRun() {
        if (from == to) {
            return;
        }
        Slice whole = new Slice(run, from, to);
        if (ended.isEmpty()) {
            ended = List.of(whole);
            return;
        }
        if (ended.size() == 1) {
            ended = new ArrayList<>(ended);
        }
        ended.add(whole);
    }
}
