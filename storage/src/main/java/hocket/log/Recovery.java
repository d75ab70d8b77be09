package hocket.log;

import hocket.core.Core;
import hocket.core.Entry;
import java.io.IOException;
import java.util.Optional;

/**
 * The state at the end of a log, made by applying all of it again.
 *
 * @param core has applied every committed entry
 * @param epoch the epoch of a start with this log now: above every one seen in it
 */
public record Recovery(Core core, int epoch) {

    /**
     * Reads a log that was just opened, and applies it.
     *
     * @throws IOException if it cannot be read, or holds what cannot be applied
     */
    public static Recovery of(FileLog log) throws IOException {
        Core core = new Core();
        int greatest = 0;
        try (LogReader reader = log.read(1)) {
            Optional<Entry> entry = reader.next();
            while (entry.isPresent()) {
                apply(core, entry.get());
                greatest = Math.max(greatest, entry.get().session().epoch());
                entry = reader.next();
            }
        }
        return new Recovery(core, greatest + 1);
    }

    /** Nobody is left to hear of it. */
    private static void apply(Core core, Entry entry) throws IOException {
        try {
            var _ = core.apply(entry);
        } catch (RuntimeException e) {
            throw new IOException(
                    "entry " + entry.index() + " of the log cannot be applied: " + e, e);
        }
    }
}
