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
import java.util.OptionalLong;

/**
 * The history as whoever runs the server reads it: all of it. Works beside a running server and on
 * a copy, and writes nothing. Owned by one thread, a platform thread.
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
        return new ArchiveBrowser(Reading.of(ReadOnlyFile.in(directory)));
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
     * conversation, a name as it is shown, or the nick of somebody who took part.
     */
    public List<PlaceSummary> named(String text) throws IOException {
        return reading.ask(connection -> new Summaries(connection).named(text));
    }

    /**
     * Some items of a place in the order of the log: the first ones if the window has a beginning
     * and no end, else the last ones.
     *
     * @param events true if not only what was said is asked for
     */
    public List<Item> page(long place, Window window, boolean events, int most) throws IOException {
        return reading.ask(connection -> {
            Bounds bounds = window.bounds(new Points(connection));
            return window.isOpenAhead()
                    ? read(connection, place, bounds, Direction.FORWARDS, events, most)
                    : read(connection, place, bounds, Direction.BACKWARDS, events, most).reversed();
        });
    }

    /** Shows all items of a place within a window, in the order of the log. */
    public void each(long place, Window window, boolean events, ItemSink sink) throws IOException {
        Bounds rest = reading.ask(connection -> window.bounds(new Points(connection)));
        List<Item> chunk = chunk(place, rest, events);
        while (!chunk.isEmpty()) {
            for (Item item : chunk) {
                sink.take(item);
            }
            rest = rest.and(Bounds.after(chunk.getLast().id()));
            chunk = chunk(place, rest, events);
        }
    }

    private List<Item> chunk(long place, Bounds bounds, boolean events) throws IOException {
        return reading.ask(
                connection -> read(connection, place, bounds, Direction.FORWARDS, events, CHUNK));
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
     * @param place where; everywhere if not given
     */
    public Finding search(SearchWords words, OptionalLong place, int most) throws IOException {
        return reading.ask(connection -> Search.find(connection, words, place, most));
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
