package hocket.copy;

import hocket.log.Flaw;
import java.time.Instant;
import java.util.List;

/**
 * What a look at a data directory found.
 *
 * @param looked what was looked at, in lines with figures
 * @param lastIndex the index of the log's last entry; 0 if there is none
 * @param lastInstant when that was committed
 * @param flaws what is not as it must be; empty if all is whole
 */
public record Report(List<String> looked, long lastIndex, Instant lastInstant, List<Flaw> flaws) {
    public Report {
        looked = List.copyOf(looked);
        flaws = List.copyOf(flaws);
    }

    /** True if nothing was found to be wrong. */
    public boolean isWhole() {
        return flaws.isEmpty();
    }
}
