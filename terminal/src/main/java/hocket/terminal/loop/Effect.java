package hocket.terminal.loop;

import hocket.terminal.screen.Line;

/**
 * Something a console wants done, as a value.
 *
 * @param <A> what it may ask of the other side
 */
public sealed interface Effect<A> {

    /** To be sent to the other side. */
    record Ask<A>(A what) implements Effect<A> {}

    /** A line of the stable output, for scripts. */
    record Report<A>(String line) implements Effect<A> {}

    /** A line for a person: above the line being typed, or on standard error. */
    record Print<A>(Line line) implements Effect<A> {}

    /** Text that was not sent, for the line to be typed. */
    record GiveBack<A>(String text) implements Effect<A> {}

    /** The bell. */
    record Ring<A>() implements Effect<A> {}

    /** The next line of the piped input is to be read. */
    record ReadOn<A>() implements Effect<A> {}

    /** The program ends with this status; nothing after it is carried out. */
    record End<A>(int status) implements Effect<A> {}
}
