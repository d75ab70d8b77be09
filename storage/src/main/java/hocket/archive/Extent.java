package hocket.archive;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a history goes.
 *
 * @param applied the log index up to which it has everything
 * @param last when the last thing that it has was said or done
 * @param keptFrom the id of the first item that has not been deleted for its age; 0 if none has
 */
public record Extent(long applied, Optional<Instant> last, long keptFrom) {}
