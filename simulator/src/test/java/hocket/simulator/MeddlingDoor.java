package hocket.simulator;

import hocket.core.Entry;
import hocket.core.Event;
import hocket.door.Actions;
import hocket.door.Door;
import hocket.door.Format;
import hocket.door.Slice;
import hocket.door.Telling;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;

/** A door that hears something else than it is told. */
final class MeddlingDoor implements Door {
    private record Fabrication(Event event, Entry cause) implements Telling {
        @Override
        public Slice as(Format format) {
            return Slice.of(format.encode(event));
        }
    }

    private final Door door;
    private final Function<Event, List<Event>> meddling;

    MeddlingDoor(Door door, Function<Event, List<Event>> meddling) {
        this.door = door;
        this.meddling = meddling;
    }

    @Override
    public void receive(ByteBuffer bytes, long now, Actions actions) {
        door.receive(bytes, now, actions);
    }

    @Override
    public void endOfInput(long now, Actions actions) {
        door.endOfInput(now, actions);
    }

    @Override
    public void gone(Actions actions) {
        door.gone(actions);
    }

    @Override
    public long deadline() {
        return door.deadline();
    }

    @Override
    public void wake(long now, Actions actions) {
        door.wake(now, actions);
    }

    @Override
    public void hear(Telling telling, long now, Actions actions) {
        for (Event event : meddling.apply(telling.event())) {
            door.hear(new Fabrication(event, telling.cause()), now, actions);
        }
    }

    @Override
    public void applied(long sequence, Actions actions) {
        door.applied(sequence, actions);
    }
}
