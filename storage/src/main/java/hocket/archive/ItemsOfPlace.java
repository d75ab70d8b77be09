package hocket.archive;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the items of a place in the order of the log, as far as somebody wants them. */
final class ItemsOfPlace {
    /** What {@link #read} expects, in that order. */
    static final String COLUMNS =
            "item.place, item.id, item.time, item.session, item.kind, item.who, item.text,"
                    + " item.details, item.sum";

    private static final String WITHIN =
            "SELECT "
                    + COLUMNS
                    + " FROM item WHERE place = ? AND id > ? AND id < ? AND time > ? AND time < ? ";

    /** As the index of what was said has it, word for word: else SQLite would not use that. */
    static final String SAID =
            ItemKind.said()
                    .map(kind -> "kind = '" + kind.word() + "'")
                    .collect(Collectors.joining(" OR ", "(", ") "));

    private final Connection connection;

    ItemsOfPlace(Connection connection) {
        this.connection = connection;
    }

    /**
     * Shows items one by one, for as long as they are wanted.
     *
     * @param events true if not only what was said is asked for
     */
    void read(long place, Bounds bounds, Direction direction, boolean events, Taker taker)
            throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(sql(direction, events))) {
            statement.setLong(1, place);
            statement.setLong(2, bounds.afterId());
            statement.setLong(3, bounds.beforeId());
            statement.setLong(4, bounds.afterTime());
            statement.setLong(5, bounds.beforeTime());
            try (ResultSet found = statement.executeQuery()) {
                boolean wanted = true;
                while (wanted && found.next()) {
                    wanted = taker.take(read(found));
                }
            }
        }
    }

    static String sql(Direction direction, boolean events) {
        return WITHIN + (events ? "" : "AND " + SAID) + direction.clause();
    }

    /**
     * The item that a row with {@link #COLUMNS} holds.
     *
     * @throws UnreadableItemException if it is not as it was written
     */
    static Item read(ResultSet row) throws SQLException, IOException {
        Item item =
                new Item(
                        row.getLong(1),
                        row.getLong(2),
                        Instant.ofEpochMilli(row.getLong(3)),
                        row.getString(4),
                        row(row));
        if (ItemSum.of(item) != row.getLong(9)) {
            throw new UnreadableItemException(
                    "an item that is not as it was written, " + ItemId.messageId(item.id()));
        }
        return item;
    }

    private static Row row(ResultSet row) throws SQLException, IOException {
        String word = row.getString(5);
        String details = Optional.ofNullable(row.getString(8)).orElse("");
        ItemKind kind =
                ItemKind.of(word)
                        .orElseThrow(() ->
                                new UnreadableItemException("an item of kind '" + word + "'"));
        return new Row(kind, row.getString(6), row.getString(7), details);
    }

    /** Who is shown items. */
    @FunctionalInterface
    interface Taker {
        /** Takes an item; false if that was enough. */
        boolean take(Item item) throws SQLException, IOException;
    }
}
