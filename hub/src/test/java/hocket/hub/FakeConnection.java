package hocket.hub;

import hocket.door.Slice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A transport that keeps what it is given: sent at once, or never while it is blocked. */
final class FakeConnection implements Connection {
    final List<String> writes = new ArrayList<>();
    boolean blocked;
    boolean reading = true;
    boolean closed;
    boolean aborted;
    int slices;
    private int unsent;

    @Override
    public void send(List<Slice> leaving) {
        StringBuilder text = new StringBuilder();
        for (Slice slice : leaving) {
            slices++;
            text.append(
                    new String(
                            slice.bytes(), slice.from(), slice.length(), StandardCharsets.UTF_8));
        }
        writes.add(text.toString());
        unsent += blocked ? text.length() : 0;
    }

    void drain() {
        blocked = false;
        unsent = 0;
    }

    void drain(int bytes) {
        unsent -= bytes;
    }

    @Override
    public int unsent() {
        return unsent;
    }

    @Override
    public void setReading(boolean on) {
        reading = on;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public void abort() {
        aborted = true;
    }
}
