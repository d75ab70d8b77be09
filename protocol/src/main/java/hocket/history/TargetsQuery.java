package hocket.history;

import hocket.core.ChannelName;
import hocket.core.SessionId;
import java.time.Instant;
import java.util.List;

/**
 * A question for the places in which the reader missed something.
 *
 * @param reader who asks: users that it talked with are found by it
 * @param channels the channels it is in
 * @param from places in which the last thing was said after this count
 * @param to and before this; may be earlier than {@code from}, as the other end
 * @param most how many places at most
 * @param upTo the index that the history must have reached
 */
public record TargetsQuery(
        SessionId reader,
        List<ChannelName> channels,
        Instant from,
        Instant to,
        int most,
        long upTo) {
    public TargetsQuery {
        channels = List.copyOf(channels);
    }
}
