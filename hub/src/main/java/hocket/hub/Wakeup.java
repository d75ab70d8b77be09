package hocket.hub;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether the hub's next turn is wanted: passes on one request however often it is asked, and keeps
 * what is asked during a turn for that turn's end.
 *
 * <p>{@link #ask} may be called by any thread, all else by the hub's.
 */
final class Wakeup {
    private enum State {
        RESTING,
        ASKED,
        TURNING,
        TURNING_ASKED
    }

    private final Runnable wake;
    private final AtomicReference<State> state = new AtomicReference<>(State.RESTING);

    Wakeup(Runnable wake) {
        this.wake = wake;
    }

    /** Asks for a turn, or for another one if one is running. */
    void ask() {
        if (state.compareAndSet(State.RESTING, State.ASKED)) {
            wake.run();
        } else {
            state.compareAndSet(State.TURNING, State.TURNING_ASKED);
        }
    }

    /** Asks for a turn unless one is running, which will see to it. */
    void askUnlessTurning() {
        if (state.get() == State.RESTING) {
            ask();
        }
    }

    void begin() {
        state.set(State.TURNING);
    }

    /**
     * The turn is over.
     *
     * @param more whether it has left something to do
     * @return whether another one is due at once, which counts as asked for
     */
    boolean end(boolean more) {
        if (!more && state.compareAndSet(State.TURNING, State.RESTING)) {
            return false;
        }
        state.set(State.ASKED);
        return true;
    }
}
