package hocket.app.history;

import hocket.archive.Lives;
import hocket.archive.PlaceKind;
import hocket.archive.PlaceSummary;
import hocket.core.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Places as a table for people: number, kind, name, how many messages, from when to when. The lives
 * of a place stand one below the other.
 */
public final class PlaceList {
    private static final int WIDEST = 40;
    private static final String AGAIN = " (again)";

    private final Times times;
    private final Ink ink;

    public PlaceList(Times times, Ink ink) {
        this.times = times;
        this.ink = ink;
    }

    /** Its lines; the first one says what the columns are. */
    public List<String> lines(List<Lives> places) {
        List<Row> rows = places.stream().flatMap(PlaceList::rows).toList();
        int widest = rows.stream().mapToInt(row -> width(row.name())).max().orElse(0);
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
        rows.forEach(row -> lines.add(line(row, width)));
        return lines;
    }

    private static Stream<Row> rows(Lives lives) {
        return lives.places().stream()
                .map(place ->
                        new Row(
                                place,
                                name(place)
                                        + (place.number() == lives.first().number() ? "" : AGAIN)));
    }

    private String line(Row row, int width) {
        PlaceSummary place = row.place();
        return String.format(
                Locale.ROOT,
                "%6d  %-12s  %s  %,9d  %s",
                place.number(),
                place.kind().word(),
                ink.name(place.name(), padded(row.name(), width)),
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

    /** A place, and what is shown as its name. */
    private record Row(PlaceSummary place, String name) {}
}
