package hocket.door;

import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * The door of a connection on a port for every protocol: looks at the first bytes, then is the door
 * they ask for, or refuses a protocol that is not spoken.
 *
 * <p>Bytes that may still become the start of a protocol wait {@link #PATIENCE} at most and are
 * then plain lines. A guest is announced when its door is known, or after {@link #PATIENCE} of
 * silence; that is taken back if another door shows. Holds {@value FirstBytes#MOST} bytes at most.
 */
public final class Entrance implements Door {
    /** How long first bytes, or their absence, may leave the door undecided. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private enum Decision {
        NONE,
        LINE,
        FOREIGN
    }

    private final GuestDoor line;
    private final FirstBytes first = new FirstBytes();
    private final long openedAt;
    private long firstAt;
    private long lastAt;
    private boolean announced;
    private Decision decision = Decision.NONE;

    private Entrance(GuestDoor line, long openedAt) {
        this.line = line;
        this.openedAt = openedAt;
    }

    /** A connection that was opened at {@code now}, and the door for a peer that sends lines. */
    public static Entrance open(GuestDoor line, long now) {
        return new Entrance(line, now);
    }

    @Override
    public void receive(ByteBuffer bytes, long now, Actions actions) {
        if (decision == Decision.NONE && bytes.hasRemaining()) {
            firstAt = first.isEmpty() ? now : firstAt;
            lastAt = now;
            first.add(bytes);
            decide(Greeting.of(first), now, actions);
        }
        switch (decision) {
            case LINE -> line.receive(bytes, now, actions);
            case FOREIGN -> bytes.position(bytes.limit());
            case NONE -> {}
        }
    }

    @Override
    public void endOfInput(long now, Actions actions) {
        if (decision == Decision.NONE && !first.isEmpty()) {
            decide(Greeting.ofAll(first), now, actions);
        }
        switch (decision) {
            case LINE -> line.endOfInput(now, actions);
            case NONE -> leaveUnheard(now, actions);
            case FOREIGN -> {}
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
        return switch (decision) {
            case NONE -> patienceEnds();
            case LINE -> line.deadline();
            case FOREIGN -> NEVER;
        };
    }

    @Override
    public void wake(long now, Actions actions) {
        if (decision == Decision.LINE) {
            line.wake(now, actions);
        } else if (now >= patienceEnds()) {
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
            case IRC -> refuse(ForeignDoor.IRC, actions);
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
        decision = Decision.LINE;
        announce(actions);
        ByteBuffer held = first.buffer();
        line.receive(held.slice(0, 1), firstAt, actions);
        line.receive(held.position(1), lastAt, actions);
        first.clear();
        if (line.deadline() <= now) {
            line.wake(now, actions);
        }
    }

    private void refuse(ForeignDoor foreign, Actions actions) {
        decision = Decision.FOREIGN;
        first.clear();
        line.withdraw(actions);
        actions.write(foreign.answer());
        actions.close();
    }

    private void patienceEnded(long now, Actions actions) {
        if (first.isEmpty()) {
            announce(actions);
        } else {
            becomeLine(now, actions);
        }
    }

    private void announce(Actions actions) {
        if (!announced) {
            announced = true;
            line.arrive(actions);
        }
    }

    /** When what is undecided is decided; a silent guest that is announced may stay so. */
    private long patienceEnds() {
        if (first.isEmpty()) {
            return announced ? NEVER : openedAt + PATIENCE.toNanos();
        }
        return firstAt + PATIENCE.toNanos();
    }
}
