package hocket.simulator;

import hocket.door.Actions;
import hocket.door.Door;
import hocket.door.Telling;
import java.nio.ByteBuffer;

/** A door that loses every fifth piece of what it is sent. */
final class DeafDoor implements Door {
    private final Door door;
    private int pieces;

    DeafDoor(Door door) {
        this.door = door;
    }

    @Override
    public void receive(ByteBuffer bytes, long now, Actions actions) {
        pieces++;
        if (pieces % 5 == 0) {
            bytes.position(bytes.limit());
        } else {
            door.receive(bytes, now, actions);
        }
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
        door.hear(telling, now, actions);
    }

    @Override
    public void applied(long sequence, Actions actions) {
        door.applied(sequence, actions);
    }
}
