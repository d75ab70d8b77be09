package hocket.archive;

import hocket.core.Colours;
import hocket.core.Message;
import hocket.core.PlainText;
import hocket.log.OneLine;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The words of what was said, for searching: written when there is time, in the order of the items,
 * {@value #STEP} at a time. Colours, controls and CTCP are no words; of an action, what is done.
 */
final class WordIndex {
    private static final System.Logger LOG = System.getLogger(WordIndex.class.getName());
    private static final int STEP = 500;
    private static final int MERGED_AT_ONCE = 64;
    private static final String CTCP = "\u0001";
    private static final String ACTION = "\u0001ACTION ";

    /**
     * What is removed leaves the index when there is time. At once it would be when a tenth is
     * removed, ten times as much work in all, and most of a second at a time.
     */
    private static final String DELETE_LAZILY =
            "INSERT INTO word (word, rank) VALUES ('deletemerge', 0)";

    /**
     * Sixteen parts at a time: four, as FTS5 has it, would take a third more work in all. More than
     * 64 it does not let become, and would merge them at once.
     */
    private static final String MERGE_MANY =
            "INSERT INTO word (word, rank) VALUES ('automerge', 16);"
                    + "INSERT INTO word (word, rank) VALUES ('crisismerge', 64)";

    private final Sql sql;
    private final ProgressTable progress;
    private final PreparedStatement next;
    private final PreparedStatement insert;
    private final PreparedStatement remove;
    private final PreparedStatement merge;
    private long indexed;
    private boolean mayMerge = true;

    WordIndex(Sql sql, ProgressTable progress) throws SQLException {
        this.sql = sql;
        this.progress = progress;
        indexed = progress.get(ProgressTable.INDEXED);
        next =
                sql.prepare(
                        "SELECT number, place, kind, who, text, details FROM item"
                                + " WHERE number > ? ORDER BY number LIMIT "
                                + STEP);
        insert = sql.prepare("INSERT INTO word (rowid, place, who, text) VALUES (?, ?, ?, ?)");
        remove = sql.prepare("DELETE FROM word WHERE rowid = ?");
        merge =
                sql.prepare(
                        "INSERT INTO word (word, rank) VALUES ('merge', " + MERGED_AT_ONCE + ")");
    }

    /** Sets an index up that was just made, as the schema does. */
    static void setUp(Sql sql) throws SQLException {
        sql.run(DELETE_LAZILY);
        sql.run(MERGE_MANY);
    }

    /** Indexes the next items, or else tidies up a little; answers whether there was any to do. */
    boolean step() throws SQLException {
        if (sql.number("SELECT max(number) FROM item") > indexed) {
            sql.begin();
            indexNext();
            progress.set(ProgressTable.INDEXED, indexed);
            sql.commit();
            mayMerge = true;
            return true;
        }
        return tidy();
    }

    /** Merges some, if there may be anything to merge; answers whether there was. */
    boolean tidy() throws SQLException {
        mayMerge = mayMerge && mergeSome();
        return mayMerge;
    }

    /** How many items have not been looked at. */
    long left() throws SQLException {
        return sql.number("SELECT count(*) FROM item WHERE number > ?", indexed);
    }

    private void indexNext() throws SQLException {
        next.setLong(1, indexed);
        try (ResultSet items = next.executeQuery()) {
            while (items.next()) {
                indexed = items.getLong(1);
                index(items);
            }
        }
    }

    private void index(ResultSet item) throws SQLException {
        Optional<ItemKind> kind = ItemKind.of(item.getString(3));
        if (kind.isEmpty() || !kind.get().isSaid()) {
            return;
        }
        String details = Optional.ofNullable(item.getString(6)).orElse("");
        Row row = new Row(kind.get(), item.getString(4), item.getString(5), details);
        String words = wordsIfAny(row, item.getLong(1));
        if (!words.isEmpty()) {
            insert.setLong(1, indexed);
            insert.setString(2, "p" + item.getLong(2));
            insert.setString(3, nick(item.getString(4)));
            insert.setString(4, words);
            insert.executeUpdate();
        }
    }

    /** One item of which no words can be made does not keep the others from being found. */
    private static String wordsIfAny(Row row, long number) {
        try {
            return words(row);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "item {0} of the history is found by none of its words: {1}",
                    Long.toString(number),
                    OneLine.of(e.toString()));
            return "";
        }
    }

    private static String nick(String who) {
        int bang = who.indexOf('!');
        return bang < 0 ? who : who.substring(0, bang);
    }

    /** What can be searched for in what was said; lines that go on in one piece. */
    static String words(Row row) {
        StringBuilder words = new StringBuilder(row.text().length());
        for (Message.Line line : MessageRows.lines(row)) {
            if (!line.continues()) {
                words.append('\n');
            }
            words.append(plain(line.text()));
        }
        return Unspaced.apart(Greek.folded(words.toString().strip()));
    }

    private static String plain(String line) {
        String said = line;
        if (line.startsWith(ACTION)) {
            said = line.substring(ACTION.length());
        } else if (line.startsWith(CTCP)) {
            said = "";
        }
        return PlainText.of(Colours.remove(said));
    }

    /** Takes an item's words out. */
    void remove(long number) throws SQLException {
        if (number <= indexed) {
            remove.setLong(1, number);
            remove.executeUpdate();
        }
    }

    /** Takes out the words of all items up to one. */
    void removeUpTo(long number) throws SQLException {
        sql.change("DELETE FROM word WHERE rowid <= ?", number);
        mayMerge = true;
    }

    /**
     * Merges parts of the index, so that there are few, and in which much has been removed; false
     * if there was nothing to merge.
     */
    private boolean mergeSome() throws SQLException {
        sql.begin();
        sql.run("INSERT INTO word (word, rank) VALUES ('deletemerge', 10)");
        long before = sql.number("SELECT total_changes()");
        merge.executeUpdate();
        long changes = sql.number("SELECT total_changes()") - before;
        sql.run(DELETE_LAZILY);
        sql.commit();
        return changes >= 2;
    }
}
