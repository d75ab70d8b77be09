package hocket.hub;

import hocket.core.Event;
import hocket.door.Format;
import hocket.door.Slice;
import hocket.door.Stamp;
import hocket.door.Telling;
import java.util.ArrayList;
import java.util.List;

/** One event on its way, encoded at most once in each format. */
final class SharedTelling implements Telling {
    private record Encoding(Format format, Slice slice) {}

    private final Stamp stamp;
    private final Event event;
    private final SharedBytes memory;
    private final List<Encoding> encodings = new ArrayList<>(1);

    SharedTelling(Stamp stamp, Event event, SharedBytes memory) {
        this.stamp = stamp;
        this.event = event;
        this.memory = memory;
    }

    @Override
    public Event event() {
        return event;
    }

    @Override
    public Stamp stamp() {
        return stamp;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a format is compared by identity
    public Slice as(Format format) {
        for (Encoding encoding : encodings) {
            if (encoding.format() == format) {
                return encoding.slice();
            }
        }
        Slice slice = memory.add(format.encode(event, stamp));
        encodings.add(new Encoding(format, slice));
        return slice;
    }
}
