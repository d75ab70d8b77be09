package hocket.archive;

import hocket.core.Event;
import hocket.core.SessionId;
import hocket.door.Stamp;
import hocket.history.PageQuery;
import hocket.history.Past;
import hocket.history.Place;
import hocket.history.Point;
import hocket.history.Span;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Answers one question for a page. A page can go over several places: earlier channels of a name,
 * or conversations with the same user. Each is read no further than the page needs, and a place
 * that is wholly beyond the page is not read at all.
 */
final class PageReader {
    private static final Comparator<ReadablePlace> LATEST_END_FIRST =
            Comparator.comparingLong((ReadablePlace place) -> place.row().ended()).reversed();
    private static final Comparator<ReadablePlace> FIRST_BEGINNING_FIRST =
            Comparator.comparingLong(place -> place.row().began());

    private final PageQuery query;
    private final ReadablePlaces places;
    private final ItemsOfPlace items;
    private final Points points;

    private PageReader(Connection connection, PageQuery query) {
        this.query = query;
        this.places = new ReadablePlaces(connection);
        this.items = new ItemsOfPlace(connection);
        this.points = new Points(connection);
    }

    /** The page, in the order of the log. Nothing behind the index that was asked for is in it. */
    static List<Past> read(Connection connection, PageQuery query)
            throws SQLException, IOException {
        return new PageReader(connection, query).page();
    }

    private List<Past> page() throws SQLException, IOException {
        List<ReadablePlace> readable = readable();
        return switch (query.span()) {
            case Span.Before(Point point, int most) -> last(readable, points.before(point), most);
            case Span.After(Point point, int most) -> first(readable, points.after(point), most);
            case Span.Latest(Optional<Point> after, int most) ->
                    last(
                            readable,
                            after.isPresent() ? points.after(after.get()) : Bounds.NONE,
                            most);
            case Span.Around(Point point, int most) -> around(readable, point, most);
            case Span.Between(Point from, Point to, int most) -> between(readable, from, to, most);
        };
    }

    private List<ReadablePlace> readable() throws SQLException {
        return switch (query.place()) {
            case Place.InChannel(var channel, var rank) ->
                    places.channel(channel, rank, query.upTo());
            case Place.WithUser(var nick) -> places.withUser(query.reader(), nick);
        };
    }

    private List<Past> first(List<ReadablePlace> readable, Bounds bounds, int most)
            throws SQLException, IOException {
        return collect(readable, bounds, Direction.FORWARDS, most);
    }

    private List<Past> last(List<ReadablePlace> readable, Bounds bounds, int most)
            throws SQLException, IOException {
        return collect(readable, bounds, Direction.BACKWARDS, most).reversed();
    }

    /** Half of it from before the point, and more where the other half is short. */
    private List<Past> around(List<ReadablePlace> readable, Point point, int most)
            throws SQLException, IOException {
        List<Past> before = last(readable, points.before(point), most);
        List<Past> from = first(readable, points.from(point), most);
        int fromBefore = Math.min(before.size(), Math.max(most / 2, most - from.size()));
        List<Past> page =
                new ArrayList<>(before.subList(before.size() - fromBefore, before.size()));
        page.addAll(from.subList(0, Math.min(from.size(), most - fromBefore)));
        return page;
    }

    /**
     * If the points are the other way round, there is nothing after the first before the second.
     */
    private List<Past> between(List<ReadablePlace> readable, Point from, Point to, int most)
            throws SQLException, IOException {
        Bounds forwards = points.after(from).and(points.before(to));
        List<Past> page = first(readable, forwards, most);
        return page.isEmpty()
                ? last(readable, points.after(to).and(points.before(from)), most)
                : page;
    }

    private List<Past> collect(
            List<ReadablePlace> readable, Bounds bounds, Direction direction, int most)
            throws SQLException, IOException {
        Bounds known = bounds.and(Bounds.upTo(query.upTo()));
        GrowingPage page = new GrowingPage(direction, most);
        for (ReadablePlace place : inOrder(readable, direction)) {
            if (page.isFull() && isBeyond(place.row(), page.last(), direction)) {
                break;
            }
            read(place, known, direction, page);
        }
        return page.items();
    }

    private static List<ReadablePlace> inOrder(List<ReadablePlace> places, Direction direction) {
        return places.stream()
                .sorted(
                        switch (direction) {
                            case FORWARDS -> FIRST_BEGINNING_FIRST;
                            case BACKWARDS -> LATEST_END_FIRST;
                        })
                .toList();
    }

    /** True if all of the place, and of those that follow in order, comes behind that item. */
    private static boolean isBeyond(PlaceRow place, Past last, Direction direction) {
        long index = last.stamp().id().index();
        return switch (direction) {
            case FORWARDS -> place.began() > index;
            case BACKWARDS -> place.ended() < index;
        };
    }

    private void read(ReadablePlace place, Bounds bounds, Direction direction, GrowingPage page)
            throws SQLException, IOException {
        page.beginPlace();
        items.read(
                place.row().number(),
                bounds,
                direction,
                query.events(),
                item -> {
                    past(item, place.row())
                            .filter(past -> place.shows(past.event()))
                            .ifPresent(past -> page.add(past, item.length()));
                    return page.takesMore();
                });
        page.endPlace();
    }

    /** As it was told; nothing for what was taken back. */
    static Optional<Past> past(Item item, PlaceRow place) throws IOException {
        SessionId session = Sessions.read(item.session());
        Optional<Event> event = EventRows.read(item.row(), session, place.where());
        return event.map(happened ->
                new Past(
                        new Stamp(session, Stamp.PAST, item.time(), ItemId.messageId(item.id())),
                        happened));
    }
}
