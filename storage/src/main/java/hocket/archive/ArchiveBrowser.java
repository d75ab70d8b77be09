package hocket.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The history as whoever runs the server reads it: all of it. Works beside a running server and on
 * a copy, and writes nothing, nor leaves files beside it. Owned by one thread, a platform thread.
 */
public final class ArchiveBrowser implements Closeable {
    /** How many items are read at a time; between them the writer can tidy up behind itself. */
    private static final int CHUNK = 1000;

    private final Reading reading;

    private ArchiveBrowser(Reading reading) {
        this.reading = reading;
    }

    /**
     * Opens the history in a directory.
     *
     * @throws IOException if there is none, or it cannot be read
     */
    public static ArchiveBrowser open(Path directory) throws IOException {
        return new ArchiveBrowser(Reading.leavingNothing(ReadOnlyFile.in(directory)));
    }

    /** How far it goes. */
    public Extent extent() throws IOException {
        return reading.ask(ArchiveBrowser::extent);
    }

    private static Extent extent(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT (SELECT value FROM progress WHERE name = 'applied'),"
                                        + " (SELECT time FROM item ORDER BY number DESC LIMIT 1),"
                                        + " (SELECT value FROM progress WHERE name = 'kept_from')")) {
            return new Extent(row.getLong(1), Summaries.instant(row, 2), row.getLong(3));
        }
    }

    /** The entries of the log that are not in it, because writing them down failed. */
    public List<PassedOver> passedOver() throws IOException {
        return reading.ask(PassedOver::in);
    }

    /** All places, in the order of their coming into being. */
    public List<PlaceSummary> places() throws IOException {
        return reading.ask(connection -> new Summaries(connection).all());
    }

    /**
     * The places that a text names: a place's number, a channel's name, {@code c} and the id of a
     * conversation, both nicks of direct messages, or the nick of somebody who took part.
     */
    public List<PlaceSummary> named(String text) throws IOException {
        return reading.ask(connection -> new Summaries(connection).named(text));
    }

    /**
     * Some items of a place in all its lives, in the order of the log: the first ones if the window
     * has a beginning and no end, else the last ones.
     *
     * @param events true if not only what was said is asked for
     */
    public List<Item> page(Lives lives, Window window, boolean events, int most)
            throws IOException {
        return reading.ask(connection -> {
            Bounds bounds = window.bounds(new Points(connection));
            int chunk = Math.min(most, CHUNK);
            Joined.Chunks chunks =
                    (place, rest, way) -> read(connection, place, rest, way, events, chunk);
            return window.isOpenAhead()
                    ? page(new Joined(lives, bounds, Direction.FORWARDS, chunks), most)
                    : page(new Joined(lives, bounds, Direction.BACKWARDS, chunks), most).reversed();
        });
    }

    private static List<Item> page(Joined items, int most) throws SQLException, IOException {
        List<Item> page = new ArrayList<>();
        Optional<Item> next = items.next();
        while (next.isPresent() && page.size() < most) {
            page.add(next.get());
            next = page.size() < most ? items.next() : Optional.empty();
        }
        return page;
    }

    /** Shows all items of a place in all its lives within a window, in the order of the log. */
    public void each(Lives lives, Window window, boolean events, ItemSink sink) throws IOException {
        Bounds all = reading.ask(connection -> window.bounds(new Points(connection)));
        Joined items = new Joined(lives, all, Direction.FORWARDS, chunks(events));
        try {
            for (Optional<Item> next = items.next(); next.isPresent(); next = items.next()) {
                sink.take(next.get());
            }
        } catch (SQLException e) {
            throw reading.unreadable(e);
        }
    }

    /** Each is a question of its own. */
    private Joined.Chunks chunks(boolean events) {
        return (place, rest, way) ->
                reading.ask(connection -> read(connection, place, rest, way, events, CHUNK));
    }

    private static List<Item> read(
            Connection connection,
            long place,
            Bounds bounds,
            Direction direction,
            boolean events,
            int most)
            throws SQLException, IOException {
        List<Item> items = new ArrayList<>();
        new ItemsOfPlace(connection)
                .read(
                        place,
                        bounds,
                        direction,
                        events,
                        item -> {
                            items.add(item);
                            return items.size() < most;
                        });
        return items;
    }

    /**
     * Looks for words, the newest first.
     *
     * @param places the numbers of the places where; everywhere if there are none
     */
    public Finding search(SearchWords words, List<Long> places, int most) throws IOException {
        return reading.ask(connection -> Search.find(connection, words, places, most));
    }

    @Override
    public void close() throws IOException {
        reading.close();
    }

    /** Who is shown items one by one. */
    @FunctionalInterface
    public interface ItemSink {
        void take(Item item) throws IOException;
    }
}
