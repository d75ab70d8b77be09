package hocket.history;

import java.util.Optional;

/**
 * Which items of a place are wanted: so many at most, and never the ones at the points themselves.
 */
public sealed interface Span {

    /** How many items at most, from 1 to {@link History#MOST}. */
    int most();

    /** The last ones before a point. */
    record Before(Point point, int most) implements Span {
        public Before {
            check(most);
        }
    }

    /** The first ones after a point. */
    record After(Point point, int most) implements Span {
        public After {
            check(most);
        }
    }

    /** The last ones, as far as they are after a point, if one is given. */
    record Latest(Optional<Point> after, int most) implements Span {
        public Latest {
            check(most);
        }
    }

    /** Those nearest to a point, as many before as after it; the one at the point too. */
    record Around(Point point, int most) implements Span {
        public Around {
            check(most);
        }
    }

    /**
     * Those between two points, from the first one given: if that is the later one, the last ones
     * before it.
     */
    record Between(Point from, Point to, int most) implements Span {
        public Between {
            check(most);
        }
    }

    private static void check(int most) {
        if (most < 1 || most > History.MOST) {
            throw new IllegalArgumentException("a page has 1 to " + History.MOST + " items");
        }
    }
}
