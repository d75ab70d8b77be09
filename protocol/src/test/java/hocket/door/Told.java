package hocket.door;

import hocket.core.Event;

/** An event that is encoded for whoever asks. */
record Told(Event event, Stamp stamp) implements Telling {
    @Override
    public Slice as(Format format) {
        return Slice.of(format.encode(event, stamp));
    }
}
