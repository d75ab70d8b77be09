package hocket.simulator;

import hocket.core.Event;
import hocket.door.Actions;
import hocket.door.Door;
import hocket.door.Format;
import hocket.door.Loss;
import hocket.door.Slice;
import hocket.door.Stamp;
import hocket.door.Telling;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A door that hears something else than it is told, loses what it is sent, or writes amiss. */
final class MeddlingDoor implements Door {
    private record Fabrication(Event event, Stamp stamp) implements Telling {
        @Override
        public Slice as(Format format) {
            return Slice.of(format.encode(event, stamp));
        }
    }

    private final Door door;
    private final Function<Event, List<Event>> meddling;
    private final int lostPiece;
    private final UnaryOperator<Actions> hands;
    private int pieces;

    private MeddlingDoor(
            Door door,
            Function<Event, List<Event>> meddling,
            int lostPiece,
            UnaryOperator<Actions> hands) {
        this.door = door;
        this.meddling = meddling;
        this.lostPiece = lostPiece;
        this.hands = hands;
    }

    /** Hears what {@code meddling} makes of each event. */
    static Door misled(Door door, Function<Event, List<Event>> meddling) {
        return new MeddlingDoor(door, meddling, Integer.MAX_VALUE, UnaryOperator.identity());
    }

    /** Loses every fifth piece of what it is sent. */
    static Door deaf(Door door) {
        return new MeddlingDoor(door, List::of, 5, UnaryOperator.identity());
    }

    /** Does with other hands what it does. */
    static Door clumsy(Door door, UnaryOperator<Actions> hands) {
        return new MeddlingDoor(door, List::of, Integer.MAX_VALUE, hands);
    }

    @Override
    public void receive(ByteBuffer bytes, long now, Actions actions) {
        pieces++;
        if (pieces % lostPiece == 0) {
            bytes.position(bytes.limit());
        } else {
            door.receive(bytes, now, hands.apply(actions));
        }
    }

    @Override
    public void endOfInput(long now, Actions actions) {
        door.endOfInput(now, hands.apply(actions));
    }

    @Override
    public void gone(Loss loss, Actions actions) {
        door.gone(loss, hands.apply(actions));
    }

    @Override
    public long deadline() {
        return door.deadline();
    }

    @Override
    public void wake(long now, Actions actions) {
        door.wake(now, hands.apply(actions));
    }

    @Override
    public void hear(Telling telling, long now, Actions actions) {
        for (Event event : meddling.apply(telling.event())) {
            door.hear(new Fabrication(event, telling.stamp()), now, hands.apply(actions));
        }
    }

    @Override
    public boolean isWaiting() {
        return door.isWaiting();
    }

    @Override
    public long pausedUntil() {
        return door.pausedUntil();
    }

    @Override
    public void flooded(Actions actions) {
        door.flooded(hands.apply(actions));
    }

    @Override
    public void stop(Actions actions) {
        door.stop(hands.apply(actions));
    }

    @Override
    public void applied(long sequence, Actions actions) {
        door.applied(sequence, hands.apply(actions));
    }
}
