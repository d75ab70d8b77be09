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
 * silence; that is taken back if another door shows. Once it is decided, nothing is kept of what
 * was needed for deciding: most connections are old ones.
 */
public final class Entrance implements Door {
    /** How long first bytes, or their absence, may leave the door undecided. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    /** The door that the peer has; {@link Undecided} at first. */
    private Door chosen;

    /** The door that hears of what it has asked for, until that is told. */
    private Door listening;

    private Entrance(GuestDoor line, Supplier<Door> irc, BooleanSupplier hasDesk, long openedAt) {
        Undecided undecided = new Undecided(this, line, irc, hasDesk, openedAt);
        this.chosen = undecided;
        this.listening = undecided;
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

    /** From now on it is that door; what the one before has asked for is still heard by that. */
    void become(Door door) {
        chosen = door;
    }

    /** From now on that door hears what is told. */
    void listenAs(Door door) {
        listening = door;
    }

    @Override
    public void receive(ByteBuffer bytes, long now, Actions actions) {
        chosen.receive(bytes, now, actions);
    }

    @Override
    public void endOfInput(long now, Actions actions) {
        chosen.endOfInput(now, actions);
    }

    @Override
    public void gone(Loss loss, Actions actions) {
        chosen.gone(loss, actions);
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
        return chosen.deadline();
    }

    @Override
    public void wake(long now, Actions actions) {
        chosen.wake(now, actions);
    }

    @Override
    public void hear(Telling telling, long now, Actions actions) {
        listening.hear(telling, now, actions);
    }

    @Override
    public void applied(long sequence, Actions actions) {
        listening.applied(sequence, actions);
    }
}
