package hocket.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a search has found.
 *
 * @param items the newest first; as many as were asked for at most
 * @param more true if there are older ones besides
 * @param unsearched if words are not indexed yet, and too many to be looked through: from when to
 *     when nothing was searched
 */
public record Finding(List<Item> items, boolean more, Optional<Gap> unsearched) {
    public Finding {
        items = List.copyOf(items);
    }

    /**
     * What was not searched.
     *
     * @param from when the first of it was said
     * @param to when the last of it was said
     * @param items how many items it is
     */
    public record Gap(Instant from, Instant to, long items) {}
}
