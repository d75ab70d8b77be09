package hocket.terminal.loop;

import hocket.terminal.screen.Input;
import java.time.Instant;

/**
 * Something that happened to a console.
 *
 * @param <P> what comes from the other side: the hub, or a server
 */
public sealed interface Msg<P> {

    /** Something was done at the keyboard of a terminal. */
    record Typed<P>(Input input) implements Msg<P> {}

    /** A line, or the end, of the input that is no terminal. */
    record Read<P>(PipedLine line) implements Msg<P> {}

    /** Something came from the other side. */
    record Heard<P>(P message) implements Msg<P> {}

    /** A second has passed; sent only while {@link Program#ticks} says so. */
    record Tick<P>(Instant now) implements Msg<P> {}
}
