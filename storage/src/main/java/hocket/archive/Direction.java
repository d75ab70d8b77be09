package hocket.archive;

import hocket.history.Past;
import java.util.Comparator;

/** Which way the history is read. */
enum Direction {
    FORWARDS("ORDER BY id"),
    BACKWARDS("ORDER BY id DESC");

    private static final Comparator<Past> LOG_ORDER =
            Comparator.comparing(past -> past.stamp().id());

    private final String clause;

    Direction(String clause) {
        this.clause = clause;
    }

    /** As SQL says it of items. */
    String clause() {
        return clause;
    }

    /** What is still to be met after an item. */
    Bounds beyond(long id) {
        return switch (this) {
            case FORWARDS -> Bounds.after(id);
            case BACKWARDS -> Bounds.before(id);
        };
    }

    /** What is met first comes first. */
    Comparator<Past> order() {
        return switch (this) {
            case FORWARDS -> LOG_ORDER;
            case BACKWARDS -> LOG_ORDER.reversed();
        };
    }
}
