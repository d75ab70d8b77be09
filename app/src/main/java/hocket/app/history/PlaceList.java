package hocket.app.history;

import hocket.archive.Lives;
import hocket.archive.PlaceKind;
import hocket.archive.PlaceSummary;
import hocket.core.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Places as a table for people: number, kind, how many messages, from when to when, name. The lives
 * of a place stand one below the other. Names come last: they may be long, and of characters that
 * are wider than others.
 */
public final class PlaceList {
    private final Times times;
    private final Ink ink;

    public PlaceList(Times times, Ink ink) {
        this.times = times;
        this.ink = ink;
    }

    /** Its lines; the first one says what the columns are. */
    public List<String> lines(List<Lives> places) {
        List<String> lines = new ArrayList<>();
        lines.add(
                ink.faint(
                        "%6s  %-12s  %9s  %-16s  %-16s  %s"
                                .formatted("NUMBER", "KIND", "MESSAGES", "FROM", "TO", "NAME")));
        for (Lives lives : places) {
            lives.places().forEach(place -> lines.add(line(place, lives)));
        }
        return lines;
    }

    private String line(PlaceSummary place, Lives lives) {
        Instant first = place.first().orElse(place.began());
        Instant last = place.last().orElse(place.ended().orElse(first));
        return String.format(
                Locale.ROOT,
                "%6d  %-12s  %,9d  %s  %s  %s",
                place.number(),
                place.kind().word(),
                place.messages(),
                times.minute(first),
                times.minute(last),
                ink.name(place.name(), name(place)) + state(place, lives));
    }

    private static String name(PlaceSummary place) {
        String name = PlainText.of(place.name());
        return place.kind() == PlaceKind.CONVERSATION ? name + " (c" + place.where() + ")" : name;
    }

    private static String state(PlaceSummary place, Lives lives) {
        boolean again = place.number() != lives.first().number();
        if (place.ended().isPresent()) {
            return again ? " (again, ended)" : " (ended)";
        }
        return again ? " (again)" : "";
    }
}
