package hocket.door;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

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
        MADE,
        FOREIGN
    }

    private final GuestDoor line;
    private final Supplier<Door> irc;
    private final BooleanSupplier hasDesk;
    private final FirstBytes first = new FirstBytes();
    private final long openedAt;
    private long firstAt;
    private long lastAt;
    private boolean announced;
    private boolean silent;
    private Decision decision = Decision.NONE;

    /** The door that the peer has; as long as nothing is decided, the line door. */
    private Door chosen;

    /** The door that hears of what it has asked for, until that is told. */
    private Door listening;

    private Entrance(GuestDoor line, Supplier<Door> irc, BooleanSupplier hasDesk, long openedAt) {
        this.line = line;
        this.irc = irc;
        this.hasDesk = hasDesk;
        this.openedAt = openedAt;
        this.chosen = line;
        this.listening = line;
    }

    /**
     * A connection that was opened at {@code now}.
     *
     * @param line the door for a peer that sends lines
     * @param irc makes the door for an IRC client, if it is one; that door departs by itself
     */
    public static Entrance open(GuestDoor line, Supplier<Door> irc, long now) {
        return open(line, irc, () -> true, now);
    }

    /**
     * The same where there may be no desk: whoever is silent then is not announced, for it would be
     * turned away, and may be a slow IRC client.
     *
     * @param hasDesk true while there is a desk to come to
     */
    public static Entrance open(
            GuestDoor line, Supplier<Door> irc, BooleanSupplier hasDesk, long now) {
        return new Entrance(line, irc, hasDesk, now);
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
            case MADE -> chosen.receive(bytes, now, actions);
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
            case MADE -> chosen.endOfInput(now, actions);
            case NONE -> leaveUnheard(now, actions);
            case FOREIGN -> {}
        }
    }

    @Override
    public void gone(Loss loss, Actions actions) {
        if (announced || decision == Decision.MADE) {
            chosen.gone(loss, actions);
        }
    }

    @Override
    public long pausedUntil() {
        return chosen.pausedUntil();
    }

    @Override
    public boolean isWaiting() {
        return chosen.isWaiting();
    }

    @Override
    public void flooded(Actions actions) {
        chosen.flooded(actions);
    }

    @Override
    public void stop(Actions actions) {
        chosen.stop(actions);
    }

    @Override
    public long deadline() {
        return switch (decision) {
            case NONE -> patienceEnds();
            case MADE -> chosen.deadline();
            case FOREIGN -> NEVER;
        };
    }

    @Override
    public void wake(long now, Actions actions) {
        if (decision == Decision.MADE) {
            chosen.wake(now, actions);
        } else if (now >= patienceEnds()) {
            patienceEnded(now, actions);
        }
    }

    @Override
    public void hear(Telling telling, long now, Actions actions) {
        listening.hear(telling, now, actions);
    }

    @Override
    public void applied(long sequence, Actions actions) {
        listening.applied(sequence, actions);
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
        handOver(actions);
        if (line.deadline() <= now) {
            line.wake(now, actions);
        }
    }

    /** What comes of the line door's announcement and its end is still for the line door. */
    private void becomeIrc(Actions actions) {
        line.withdraw(actions);
        chosen = irc.get();
        actions.whenApplied(() -> listening = chosen);
        handOver(actions);
    }

    private void handOver(Actions actions) {
        decision = Decision.MADE;
        ByteBuffer held = first.buffer();
        chosen.receive(held.slice(0, 1), firstAt, actions);
        chosen.receive(held.position(1), lastAt, actions);
        first.clear();
    }

    private void refuse(ForeignDoor foreign, Actions actions) {
        decision = Decision.FOREIGN;
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
            return announced || silent ? NEVER : openedAt + PATIENCE.toNanos();
        }
        return firstAt + PATIENCE.toNanos();
    }
}
