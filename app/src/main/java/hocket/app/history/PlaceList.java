package hocket.app.history;

import hocket.archive.PlaceKind;
import hocket.archive.PlaceSummary;
import hocket.core.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Places as a table for people: number, kind, name, how many messages, from when to when. */
public final class PlaceList {
    private static final int WIDEST = 40;

    private final Times times;
    private final Ink ink;

    public PlaceList(Times times, Ink ink) {
        this.times = times;
        this.ink = ink;
    }

    /** Its lines; the first one says what the columns are. */
    public List<String> lines(List<PlaceSummary> places) {
        int widest = places.stream().mapToInt(place -> width(name(place))).max().orElse(0);
        int width = Math.clamp(widest, "NAME".length(), WIDEST);
        List<String> lines = new ArrayList<>();
        lines.add(
                ink.faint(
                        "%6s  %-12s  %s  %9s  %s"
                                .formatted(
                                        "NUMBER",
                                        "KIND",
                                        padded("NAME", width),
                                        "MESSAGES",
                                        "FROM, TO")));
        places.forEach(place -> lines.add(line(place, width)));
        return lines;
    }

    private String line(PlaceSummary place, int width) {
        return String.format(
                Locale.ROOT,
                "%6d  %-12s  %s  %,9d  %s",
                place.number(),
                place.kind().word(),
                ink.name(place.name(), padded(name(place), width)),
                place.messages(),
                when(place));
    }

    private String when(PlaceSummary place) {
        Instant first = place.first().orElse(place.began());
        Instant last = place.last().orElse(place.ended().orElse(first));
        return times.of(first)
                + "  "
                + times.of(last)
                + place.ended().map(ended -> "  ended " + times.of(ended)).orElse("");
    }

    private static String name(PlaceSummary place) {
        String name = PlainText.of(place.name());
        return place.kind() == PlaceKind.CONVERSATION ? name + " (c" + place.where() + ")" : name;
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }
}
