package hocket.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares what clients were told with what a log holds. Texts are unique; a place is a channel, or
 * one guest's conversation.
 *
 * @param stored the texts of each place, in the order of the log
 */
record StoreCheck(Map<String, List<String>> stored) {

    /** What one client saw in one place while it was there, in order. */
    record Sighting(String who, String place, List<String> texts) {}

    /** Whatever is not as it must be, in words. */
    List<String> violations(List<String> acknowledged, List<Sighting> sightings) {
        List<String> violations = new ArrayList<>();
        Set<String> once = new HashSet<>();
        stored.values().stream()
                .flatMap(List::stream)
                .filter(text -> !once.add(text))
                .forEach(text -> violations.add("stored twice: " + text));
        acknowledged.stream()
                .filter(text -> !once.contains(text))
                .forEach(text -> violations.add("acknowledged and lost: " + text));
        sightings.forEach(sighting -> look(sighting, violations));
        return violations;
    }

    private void look(Sighting sighting, List<String> violations) {
        List<String> place = stored.getOrDefault(sighting.place(), List.of());
        List<String> ghosts =
                sighting.texts().stream().filter(text -> !place.contains(text)).toList();
        ghosts.forEach(text -> violations.add(sighting.who() + " saw a ghost: " + text));
        if (ghosts.isEmpty() && Collections.indexOfSubList(place, sighting.texts()) < 0) {
            violations.add(
                    sighting.who() + " saw another order, or not all, in " + sighting.place());
        }
    }
}
