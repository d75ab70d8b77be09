package hocket.irc;

import hocket.core.Origin;
import hocket.door.Actions;
import hocket.door.Door;
import hocket.door.Loss;
import hocket.door.Telling;
import java.nio.ByteBuffer;

/** The door of one IRC client. */
public final class IrcDoor implements Door {
    private final IrcNetwork network;
    private final Origin origin;

    private IrcDoor(IrcNetwork network, Origin origin) {
        this.network = network;
        this.origin = origin;
    }

    /** The door of a client that connects from {@code origin}. */
    public static IrcDoor of(IrcNetwork network, Origin origin) {
        return new IrcDoor(network, origin);
    }

    @Override
    public void receive(ByteBuffer bytes, long now, Actions actions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void endOfInput(long now, Actions actions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void gone(Loss loss, Actions actions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long deadline() {
        return NEVER;
    }

    @Override
    public void wake(long now, Actions actions) {}

    @Override
    public void hear(Telling telling, long now, Actions actions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void applied(long sequence, Actions actions) {}
}
