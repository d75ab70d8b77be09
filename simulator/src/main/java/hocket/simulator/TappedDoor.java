package hocket.simulator;

import hocket.door.Actions;
import hocket.door.Door;
import hocket.door.Loss;
import hocket.door.Telling;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** A door that reports what it is told before it hears it. */
final class TappedDoor implements Door {
    private final Door door;
    private final Consumer<Telling> tap;

    TappedDoor(Door door, Consumer<Telling> tap) {
        this.door = door;
        this.tap = tap;
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
    public void gone(Loss loss, Actions actions) {
        door.gone(loss, actions);
    }

    @Override
    public boolean isWaiting() {
        return door.isWaiting();
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
        tap.accept(telling);
        door.hear(telling, now, actions);
    }

    @Override
    public long pausedUntil() {
        return door.pausedUntil();
    }

    @Override
    public void flooded(Actions actions) {
        door.flooded(actions);
    }

    @Override
    public void stop(Actions actions) {
        door.stop(actions);
    }

    @Override
    public void applied(long sequence, Actions actions) {
        door.applied(sequence, actions);
    }
}
