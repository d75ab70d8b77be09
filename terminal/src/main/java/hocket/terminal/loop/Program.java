package hocket.terminal.loop;

import hocket.terminal.screen.View;

/**
 * A console without its surroundings: pure functions of the model.
 *
 * @param <M> the model, immutable
 * @param <P> what comes from the other side
 * @param <A> what may be asked of the other side
 */
public interface Program<M, P, A> {

    /** The first model, and what is to be done first. */
    Step<M, A> start();

    /** What follows from a message. */
    Step<M, A> update(M model, Msg<P> msg);

    /** What a terminal shows; nothing, for a console without one. */
    default View view(M model) {
        return View.NONE;
    }

    /** True while the view changes with time. */
    default boolean ticks(M model) {
        return false;
    }
}
