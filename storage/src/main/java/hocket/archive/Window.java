package hocket.archive;

import hocket.history.Point;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A part of what happened in a place, between limits that need not be given.
 *
 * @param after what is at that point, or before it, is not within
 * @param from what is before that point is not within
 * @param before what is at that point, or after it, is not within
 * @param to what is after that point is not within
 */
public record Window(
        Optional<Point> after, Optional<Point> from, Optional<Point> before, Optional<Point> to) {
    /** Everything. */
    public static final Window ALL =
            new Window(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** True if it has a beginning and no end, so that it is read from the beginning. */
    boolean isOpenAhead() {
        return (after.isPresent() || from.isPresent()) && before.isEmpty() && to.isEmpty();
    }

    Bounds bounds(Points points) throws SQLException {
        Bounds bounds = Bounds.NONE;
        bounds = after.isPresent() ? bounds.and(points.after(after.get())) : bounds;
        bounds = from.isPresent() ? bounds.and(points.from(from.get())) : bounds;
        bounds = before.isPresent() ? bounds.and(points.before(before.get())) : bounds;
        return to.isPresent() ? bounds.and(points.to(to.get())) : bounds;
    }
}
