package hocket.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares what clients were told with what a store holds. Texts are unique; a place is a channel,
 * two users who write to each other, or one side of a guest's conversation.
 */
final class StoreCheck {

    /** What one client saw in one place without a break, in order. */
    record Sighting(String who, String place, List<String> texts) {}

    /** Where a text is stored. */
    private record Spot(String place, int number) {}

    private static final Spot NOWHERE = new Spot("", -1);

    private final Map<String, Spot> spots = new HashMap<>();
    private final List<String> violations = new ArrayList<>();

    /**
     * @param stored the texts of each place, in the order of the store
     */
    StoreCheck(Map<String, List<String>> stored) {
        stored.forEach(this::enter);
    }

    private void enter(String place, List<String> texts) {
        for (int number = 0; number < texts.size(); number++) {
            if (spots.putIfAbsent(texts.get(number), new Spot(place, number)) != null) {
                violations.add("stored twice: " + texts.get(number));
            }
        }
    }

    /** Whatever is not as it must be, in words. To be called once. */
    List<String> violations(List<String> acknowledged, List<Sighting> sightings) {
        acknowledged.stream()
                .filter(text -> !spots.containsKey(text))
                .forEach(text -> violations.add("acknowledged and lost: " + text));
        sightings.forEach(this::look);
        return violations;
    }

    private void look(Sighting sighting) {
        List<Spot> seen =
                sighting.texts().stream().map(text -> spots.getOrDefault(text, NOWHERE)).toList();
        boolean real = true;
        boolean inOrder = true;
        for (int at = 0; at < seen.size(); at++) {
            if (!seen.get(at).place().equals(sighting.place())) {
                violations.add(sighting.who() + " saw a ghost: " + sighting.texts().get(at));
                real = false;
            }
            inOrder &= at == 0 || seen.get(at).number() == seen.get(at - 1).number() + 1;
        }
        if (real && !inOrder) {
            violations.add(
                    sighting.who() + " saw another order, or not all, in " + sighting.place());
        }
    }
}
