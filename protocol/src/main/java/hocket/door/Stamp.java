package hocket.door;

import hocket.core.MessageId;
import hocket.core.SessionId;
import java.time.Instant;

/**
 * Where an event comes from.
 *
 * @param session whose command it comes from
 * @param sequence the command's number, as {@link Actions#submit} gave it; {@link #TRANSIENT} if it
 *     was relayed and never logged
 * @param instant when that was committed
 * @param id names the event for ever; that of a transient event means nothing
 */
public record Stamp(SessionId session, long sequence, Instant instant, MessageId id) {
    /** The sequence of what was relayed. */
    public static final long TRANSIENT = 0;

    /** The sequence of what is told again, long after. */
    public static final long PAST = -1;

    /** True if it was relayed and never logged. */
    public boolean isTransient() {
        return sequence == TRANSIENT;
    }
}
