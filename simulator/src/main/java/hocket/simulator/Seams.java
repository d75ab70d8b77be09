package hocket.simulator;

import hocket.door.Door;
import hocket.hub.OrderedLog;
import java.util.function.UnaryOperator;

/**
 * Where a test plants defects, to see that they are found.
 *
 * @param door around the door of each guest
 * @param log around the log, behind the checkers' ears: what the hub makes of an entry
 */
record Seams(UnaryOperator<Door> door, UnaryOperator<OrderedLog> log) {

    /** The real thing. */
    static Seams closed() {
        return new Seams(UnaryOperator.identity(), UnaryOperator.identity());
    }
}
