package hocket.archive;

import java.time.Instant;
import java.util.Optional;

/**
 * A place, and how much was said in it.
 *
 * @param number names the place for ever
 * @param kind what sort of place it is
 * @param name as people are shown it
 * @param where what names it in its events: the channel's name, the conversation's id
 * @param began when it came into being
 * @param ended when it ended, if it has
 * @param messages how many are kept
 * @param first when the first of them was said, if there is one
 * @param last when the last of them was said, if there is one
 */
public record PlaceSummary(
        long number,
        PlaceKind kind,
        String name,
        String where,
        Instant began,
        Optional<Instant> ended,
        long messages,
        Optional<Instant> first,
        Optional<Instant> last) {}
