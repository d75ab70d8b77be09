package hocket.irc;

import hocket.history.History;
import hocket.history.PageQuery;
import hocket.history.Past;
import hocket.history.Point;
import hocket.history.Span;
import java.util.List;
import java.util.Optional;

/**
 * Where a question goes on when nothing of what was read for it is shown to who asks: an empty
 * answer would say that there is no more. As much is read at a time as can be.
 */
final class ReadingOn {
    private ReadingOn() {}

    /** The question for what follows; none if nothing does, or a point is asked about. */
    static Optional<PageQuery> behind(List<Past> read, PageQuery query) {
        return read.isEmpty()
                ? Optional.empty()
                : span(read, query.span()).map(span -> with(span, query));
    }

    private static Optional<Span> span(List<Past> read, Span span) {
        return switch (span) {
            case Span.Before _ -> Optional.of(before(read));
            case Span.After _ -> Optional.of(new Span.After(last(read), History.MOST));
            case Span.Latest(Optional<Point> after, _) ->
                    Optional.of(
                            after.<Span>map(bound -> between(first(read), bound))
                                    .orElseGet(() -> before(read)));
            case Span.Between(Point from, Point to, _) -> {
                boolean isBackwards = PageCut.isBefore(read.getFirst().stamp(), from);
                yield Optional.of(between(isBackwards ? first(read) : last(read), to));
            }
            case Span.Around _ -> Optional.empty();
        };
    }

    private static Span before(List<Past> read) {
        return new Span.Before(first(read), History.MOST);
    }

    private static Span between(Point from, Point to) {
        return new Span.Between(from, to, History.MOST);
    }

    private static Point first(List<Past> read) {
        return new Point.Id(read.getFirst().stamp().id());
    }

    private static Point last(List<Past> read) {
        return new Point.Id(read.getLast().stamp().id());
    }

    private static PageQuery with(Span span, PageQuery query) {
        return new PageQuery(query.reader(), query.place(), span, query.events(), query.upTo());
    }
}
