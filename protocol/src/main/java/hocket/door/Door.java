package hocket.door;

import java.nio.ByteBuffer;

/**
 * The protocol adapter of one session: turns bytes into commands and events into bytes.
 *
 * <p>Called by the hub's thread only, one call at a time. Times are nanoseconds of a monotonic
 * clock that starts near 0 with the process, handed in.
 */
public interface Door {

    /** What {@link #deadline} answers when the door waits for nothing. */
    long NEVER = Long.MAX_VALUE;

    /**
     * Bytes came in. The door consumes them all and keeps no reference to the buffer; it may leave
     * some if it is {@linkplain #pausedUntil paused} or {@linkplain #isWaiting waits} now, or has
     * {@linkplain Actions#offload handed work away}, and gets those again.
     */
    void receive(ByteBuffer bytes, long now, Actions actions);

    /** The peer said in good order that no more will come; a remainder counts as complete. */
    void endOfInput(long now, Actions actions);

    /** The connection is gone, in good order or not. Nothing is called after this. */
    void gone(Loss loss, Actions actions);

    /**
     * Until when the door wants no bytes, because its peer has sent too much in too short a time;
     * in the past if it does not mind. What comes meanwhile is kept for it, up to a limit.
     */
    default long pausedUntil() {
        return 0;
    }

    /**
     * True while the door has to wait for commands of its session before it can go on. It gets no
     * bytes until they are applied, and its connection is not read.
     */
    default boolean isWaiting() {
        return false;
    }

    /**
     * More came while the door was paused than is kept. It closes, with a reason if it has words.
     */
    default void flooded(Actions actions) {
        actions.close();
    }

    /** The server stops in good order. The door says so, if it has words for it, and closes. */
    default void stop(Actions actions) {
        actions.close();
    }

    /** When {@link #wake} is to be called, on the same clock; {@link #NEVER} if not at all. */
    long deadline();

    /** The deadline has passed. */
    void wake(long now, Actions actions);

    /** The core decided something that this session hears of. */
    void hear(Telling telling, long now, Actions actions);

    /** Every event of this session's own command number {@code sequence} has been heard. */
    void applied(long sequence, Actions actions);
}
