package hocket.log;

import hocket.core.Core;
import java.io.IOException;

/**
 * The state at the end of a log: the newest good snapshot, and what came after it applied again.
 *
 * @param core has applied every committed entry, but for those that are to be skipped
 * @param epoch the epoch of a start with this log now: above every one seen in it
 * @param replicas where others that follow this log begin
 */
public record Recovery(Core core, int epoch, Replicas replicas) {

    /**
     * Reads a log that was just opened, and applies what is not in a snapshot. An entry on which
     * the core fails is tried once more, from the beginning; if it fails again it is marked as
     * skipped, for ever.
     *
     * @throws IOException if it cannot be read
     */
    public static Recovery of(FileLog log) throws IOException {
        return of(log, Core::apply);
    }

    static Recovery of(FileLog log, Applying applying) throws IOException {
        Replicas replicas = Replicas.of(log, applying);
        long failed = 0;
        while (true) {
            try {
                return replay(replicas);
            } catch (CannotApplyException e) {
                if (e.entry().index() == failed) {
                    replicas.skipped().add(e.entry(), String.valueOf(e.getCause()));
                }
                failed = e.entry().index();
            }
        }
    }

    /** Nobody is left to hear of it. */
    private static Recovery replay(Replicas replicas) throws IOException {
        try (Replica replica = replicas.latest()) {
            while (replica.next().isPresent()) {
                // What is read is applied.
            }
            return new Recovery(replica.core(), replica.epoch() + 1, replicas);
        }
    }
}
