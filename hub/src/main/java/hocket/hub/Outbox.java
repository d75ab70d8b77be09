package hocket.hub;

import hocket.door.Slice;
import java.util.ArrayList;
import java.util.List;

/** Bytes waiting for one connection until the end of the hub's turn; neighbours become one. */
final class Outbox {
    private List<Slice> slices = new ArrayList<>(2);
    private int bytes;

    void add(Slice slice) {
        if (slice.length() == 0) {
            return;
        }
        bytes += slice.length();
        if (!slices.isEmpty() && slices.getLast().isFollowedBy(slice)) {
            slices.add(slices.removeLast().join(slice));
        } else {
            slices.add(slice);
        }
    }

    int bytes() {
        return bytes;
    }

    /** Hands everything to the connection. */
    void flushTo(Connection connection) {
        if (slices.isEmpty()) {
            return;
        }
        List<Slice> leaving = slices;
        slices = new ArrayList<>(2);
        bytes = 0;
        connection.send(leaving);
    }
}
