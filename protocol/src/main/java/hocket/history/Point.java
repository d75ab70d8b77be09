package hocket.history;

import hocket.core.MessageId;
import java.time.Instant;

/** A point in the order of what was said; nothing needs to have been said just there. */
public sealed interface Point {

    /** The moment. What was said in that very millisecond is neither before nor after it. */
    record Time(Instant instant) implements Point {}

    /** The message, or where one of that id would be. */
    record Id(MessageId id) implements Point {}
}
