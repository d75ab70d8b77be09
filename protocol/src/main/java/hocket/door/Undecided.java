package hocket.door;

import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The door of a connection of which it is not known yet what its peer speaks: holds first bytes
 * back, {@value FirstBytes#MOST} at most, until they tell. Then it gives way to the door they ask
 * for, and hands over what it held; or it answers that the protocol is not spoken, and closes.
 */
final class Undecided implements Door {
    private final Entrance entrance;
    private final GuestDoor line;
    private final Supplier<Door> irc;
    private final BooleanSupplier hasDesk;
    private final FirstBytes first = new FirstBytes();
    private final long openedAt;
    private long firstAt;
    private long lastAt;
    private boolean announced;
    private boolean silent;
    private boolean refused;
    private boolean decided;

    Undecided(
            Entrance entrance,
            GuestDoor line,
            Supplier<Door> irc,
            BooleanSupplier hasDesk,
            long openedAt) {
        this.entrance = entrance;
        this.line = line;
        this.irc = irc;
        this.hasDesk = hasDesk;
        this.openedAt = openedAt;
    }

    @Override
    public void receive(ByteBuffer bytes, long now, Actions actions) {
        if (refused) {
            bytes.position(bytes.limit());
        } else if (bytes.hasRemaining()) {
            firstAt = first.isEmpty() ? now : firstAt;
            lastAt = now;
            first.add(bytes);
            decide(Greeting.of(first), now, actions);
            if (decided || refused) {
                entrance.receive(bytes, now, actions);
            }
        }
    }

    @Override
    public void endOfInput(long now, Actions actions) {
        if (!first.isEmpty()) {
            decide(Greeting.ofAll(first), now, actions);
        }
        if (decided) {
            entrance.endOfInput(now, actions);
        } else if (!refused) {
            leaveUnheard(now, actions);
        }
    }

    @Override
    public void gone(Loss loss, Actions actions) {
        if (announced) {
            line.gone(loss, actions);
        }
    }

    @Override
    public long deadline() {
        return refused ? NEVER : patienceEnds();
    }

    @Override
    public void wake(long now, Actions actions) {
        if (!refused && now >= patienceEnds()) {
            patienceEnded(now, actions);
        }
    }

    @Override
    public void hear(Telling telling, long now, Actions actions) {
        line.hear(telling, now, actions);
    }

    @Override
    public void applied(long sequence, Actions actions) {
        line.applied(sequence, actions);
    }

    private void decide(Greeting greeting, long now, Actions actions) {
        switch (greeting) {
            case UNDECIDED -> {}
            case LINE -> becomeLine(now, actions);
            case TLS -> refuse(ForeignDoor.TLS, actions);
            case HTTP -> refuse(ForeignDoor.HTTP, actions);
            case IRC -> becomeIrc(actions);
        }
    }

    /** A peer that never sent anything has closed. */
    private void leaveUnheard(long now, Actions actions) {
        if (announced) {
            line.endOfInput(now, actions);
        } else {
            actions.close();
        }
    }

    /** The line door gets what was held back, at the times at which it came. */
    private void becomeLine(long now, Actions actions) {
        announce(actions);
        entrance.become(line);
        entrance.listenAs(line);
        handOver(line, actions);
        if (line.deadline() <= now) {
            line.wake(now, actions);
        }
    }

    /** What comes of the line door's announcement and its end is still for the line door. */
    private void becomeIrc(Actions actions) {
        line.withdraw(actions);
        Door door = irc.get();
        entrance.become(door);
        actions.whenApplied(() -> entrance.listenAs(door));
        handOver(door, actions);
    }

    private void handOver(Door door, Actions actions) {
        decided = true;
        ByteBuffer held = first.buffer();
        door.receive(held.slice(0, 1), firstAt, actions);
        door.receive(held.position(1), lastAt, actions);
    }

    private void refuse(ForeignDoor foreign, Actions actions) {
        refused = true;
        first.clear();
        line.withdraw(actions);
        actions.write(foreign.answer());
        actions.close();
    }

    private void patienceEnded(long now, Actions actions) {
        if (!first.isEmpty()) {
            becomeLine(now, actions);
        } else if (hasDesk.getAsBoolean()) {
            announce(actions);
        } else {
            silent = true;
        }
    }

    private void announce(Actions actions) {
        if (!announced) {
            announced = true;
            line.arrive(actions);
        }
    }

    /** When what is undecided is decided; who is silent, announced or not, may stay so. */
    private long patienceEnds() {
        if (first.isEmpty()) {
            return announced || silent ? NEVER : openedAt + Entrance.PATIENCE.toNanos();
        }
        return firstAt + Entrance.PATIENCE.toNanos();
    }
}
