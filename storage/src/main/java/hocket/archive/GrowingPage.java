package hocket.archive;

import hocket.history.History;
import hocket.history.Past;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A page while it is read, place by place, in one direction. It is full when it has as many items
 * as are asked for, or {@link History#MOST_TEXT} characters; of each place it takes no more than
 * would fill it alone. What comes behind the item that fills it does not belong to it, so it has no
 * holes.
 */
final class GrowingPage {
    private record Found(Past past, int length) {}

    private final Comparator<Found> order;
    private final int most;
    private final List<Found> found = new ArrayList<>();
    private int fromPlace;
    private long lengthFromPlace;
    private boolean full;

    GrowingPage(Direction direction, int most) {
        this.order = Comparator.comparing(Found::past, direction.order());
        this.most = most;
    }

    /** What follows is of the next place. */
    void beginPlace() {
        fromPlace = 0;
        lengthFromPlace = 0;
    }

    /**
     * Adds an item, which comes behind the others of its place.
     *
     * @param length its characters
     */
    void add(Past past, int length) {
        found.add(new Found(past, length));
        fromPlace++;
        lengthFromPlace += length;
    }

    /** False when the place alone would fill the page. */
    boolean takesMore() {
        return fromPlace < most && lengthFromPlace < History.MOST_TEXT;
    }

    /** The place has no more, or none that belong to the page. */
    void endPlace() {
        found.sort(order);
        int size = 0;
        long length = 0;
        while (size < Math.min(most, found.size()) && length < History.MOST_TEXT) {
            length += found.get(size).length();
            size++;
        }
        full = size == most || length >= History.MOST_TEXT;
        found.subList(size, found.size()).clear();
    }

    /** True if what comes behind the last item does not belong to it. */
    boolean isFull() {
        return full;
    }

    Past last() {
        return found.getLast().past();
    }

    List<Past> items() {
        return new ArrayList<>(found.stream().map(Found::past).toList());
    }
}
