package hocket.irc;

import hocket.door.Slice;
import hocket.door.Stamp;
import hocket.history.Point;
import hocket.history.Span;
import java.util.List;

/**
 * What is told of a page of the history, so that it leaves room in the session's outbox: {@value
 * #MOST_BYTES} bytes, those items of it that are nearest to where the question begins. Who asks on
 * by the id of the last item that it got, or of the first, misses nothing.
 */
final class PageCut {
    /** The longest page, in bytes of its lines. */
    static final int MOST_BYTES = 256 * 1024;

    /** One item, as it is told. */
    record Item(Stamp stamp, Slice lines) {}

    private final List<Item> items;
    private final int most;
    private int from;
    private int to;
    private int bytes;

    private PageCut(List<Item> items, int most, int start) {
        this.items = items;
        this.most = most;
        this.from = start;
        this.to = start;
    }

    /** Those of the items, which answer a question, that are told: so many at most. */
    static List<Item> of(Span span, int most, List<Item> items) {
        return new PageCut(items, most, start(span, items)).widest();
    }

    /** Where among the items the question begins. */
    private static int start(Span span, List<Item> items) {
        return switch (span) {
            case Span.Before _, Span.Latest _ -> items.size();
            case Span.After _ -> 0;
            case Span.Around around -> before(around.point(), items);
            case Span.Between between -> before(between.from(), items);
        };
    }

    /** How many items are before a point. */
    private static int before(Point point, List<Item> items) {
        return (int) items.stream().takeWhile(item -> isBefore(item.stamp(), point)).count();
    }

    /** True if what happened there is before a point. */
    static boolean isBefore(Stamp stamp, Point point) {
        return switch (point) {
            case Point.Time time -> stamp.instant().isBefore(time.instant());
            case Point.Id id -> stamp.id().compareTo(id.id()) < 0;
        };
    }

    /** Takes one more at either end, as long as one fits. */
    private List<Item> widest() {
        boolean grows = true;
        while (grows) {
            boolean after = to < items.size() && fits(items.get(to));
            to += after ? 1 : 0;
            boolean before = from > 0 && fits(items.get(from - 1));
            from -= before ? 1 : 0;
            grows = after || before;
        }
        return items.subList(from, to);
    }

    private boolean fits(Item item) {
        int more = item.lines().length();
        boolean fits = to - from < most && bytes + more <= MOST_BYTES;
        bytes += fits ? more : 0;
        return fits;
    }
}
