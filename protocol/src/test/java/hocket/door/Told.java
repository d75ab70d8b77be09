package hocket.door;

import hocket.core.Entry;
import hocket.core.Event;

/** An event that is encoded for whoever asks. */
record Told(Event event, Entry cause) implements Telling {
    @Override
    public Slice as(Format format) {
        return Slice.of(format.encode(event));
    }
}
