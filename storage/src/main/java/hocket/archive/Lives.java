package hocket.archive;

import hocket.core.ChannelName;
import hocket.core.Nick;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The places that are one to whoever names them, in the order of their coming into being: a channel
 * each time that it was founded, and what two nicks said to each other over all their connections.
 * A conversation at the desk has one life; the next one is with another guest.
 *
 * @param places at least one
 */
public record Lives(List<PlaceSummary> places) {
    private static final String BETWEEN_NICKS = ", ";

    public Lives {
        places = List.copyOf(places);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("no life");
        }
    }

    /** Puts those together that are one, in the order of their first lives. */
    public static List<Lives> of(List<PlaceSummary> places) {
        Map<String, List<PlaceSummary>> groups = new LinkedHashMap<>();
        for (PlaceSummary place : places) {
            groups.computeIfAbsent(key(place), _ -> new ArrayList<>()).add(place);
        }
        return groups.values().stream().map(Lives::new).toList();
    }

    /** No channel's name holds a comma, nor is it a number. */
    private static String key(PlaceSummary place) {
        String name = place.name();
        return switch (place.kind()) {
            case CHANNEL -> ChannelName.parse(name).map(ChannelName::folded).orElse(name);
            case DIRECT -> pair(name);
            case CONVERSATION -> Long.toString(place.number());
        };
    }

    /** Whichever of the two was there first. */
    private static String pair(String nicks) {
        return Stream.of(nicks.split(BETWEEN_NICKS, -1))
                .map(nick -> Nick.parse(nick).map(Nick::folded).orElse(nick))
                .sorted()
                .collect(Collectors.joining(BETWEEN_NICKS));
    }

    /** The first of them. */
    public PlaceSummary first() {
        return places.getFirst();
    }

    /** The one of that number, which is one of them. */
    public PlaceSummary numbered(long number) {
        return places.stream()
                .filter(place -> place.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no life " + number));
    }

    /** What names each of them. */
    public List<Long> numbers() {
        return places.stream().map(PlaceSummary::number).toList();
    }
}
