package hocket.archive;

import hocket.log.Flaw;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A look at all of a history, as it was at the moment when this was opened, whatever is written
 * meanwhile and however long the look takes. It changes nothing.
 *
 * <p>Owned by one thread, and that a platform thread.
 */
public final class HistoryCheck implements Closeable {
    private static final int MOST_COMPLAINTS = 20;
    private static final int FIRST_TEXT = 4;
    private static final int TEXTS = 5;

    private static final String SUMS =
            "SELECT place, id, time, CAST(kind AS BLOB), CAST(session AS BLOB), CAST(who AS BLOB),"
                    + " CAST(text AS BLOB), CAST(ifnull(details, '') AS BLOB), sum FROM item";

    private final HistoryView view;
    private final List<Flaw> flaws = new ArrayList<>();
    private List<PassedOver> passedOver = List.of();
    private List<Lacking> lacking = List.of();
    private boolean readable;
    private long applied;
    private long items;

    private HistoryCheck(HistoryView view) {
        this.view = view;
    }

    /**
     * Opens the history in a directory that has one, and reads how far it goes.
     *
     * @throws IOException if there is no reading it at all
     */
    public static HistoryCheck open(Path directory) throws IOException {
        HistoryCheck check = new HistoryCheck(HistoryView.open(directory));
        check.begin();
        return check;
    }

    private void begin() {
        try {
            view.connection().setAutoCommit(false);
            long version = number("PRAGMA user_version");
            if (version > Schema.VERSION) {
                flaw("was written by a newer version of Hocket");
                return;
            }
            if (number("PRAGMA application_id") != Schema.APPLICATION) {
                flaw("is not a history of Hocket");
                return;
            }
            applied = number("SELECT value FROM progress WHERE name = 'applied'");
            passedOver = PassedOver.in(view.connection());
            lacking = Lacking.in(view.connection());
            readable = true;
        } catch (SQLException e) {
            flaw("cannot be read: " + e.getMessage());
        }
    }

    /** Looks at all of it. */
    public void look() {
        if (!readable) {
            return;
        }
        try {
            integrity();
            items = number("SELECT count(*) FROM item");
            rules();
            sums();
        } catch (SQLException e) {
            flaw("cannot be read: " + e.getMessage());
        }
    }

    private void integrity() throws SQLException {
        try (Statement statement = view.connection().createStatement();
                ResultSet found =
                        statement.executeQuery("PRAGMA integrity_check(" + MOST_COMPLAINTS + ")")) {
            while (found.next()) {
                String says = found.getString(1);
                if (!says.equals("ok")) {
                    flaw(says);
                }
            }
        }
    }

    private void rules() throws SQLException {
        for (HistoryRule rule : HistoryRule.ALL) {
            long broken = number(rule.count());
            if (broken > 0) {
                flaw("has " + broken + " " + rule.broken());
            }
        }
    }

    /** Texts are taken as the bytes that lie there: they need not be UTF-8 any more. */
    private void sums() throws SQLException {
        long bad = 0;
        try (Statement statement = view.connection().createStatement();
                ResultSet item = statement.executeQuery(SUMS)) {
            while (item.next()) {
                long[] numbers = {item.getLong(1), item.getLong(2), item.getLong(3)};
                byte[][] texts = new byte[TEXTS][];
                for (int at = 0; at < TEXTS; at++) {
                    texts[at] = bytes(item, FIRST_TEXT + at);
                }
                if (ItemSum.of(numbers, texts) != item.getLong(FIRST_TEXT + TEXTS)) {
                    bad++;
                    if (bad <= MOST_COMPLAINTS) {
                        String id = ItemId.messageId(numbers[1]).toString();
                        flaw("item " + id + " is not as it was written");
                    }
                }
            }
        }
        if (bad > MOST_COMPLAINTS) {
            flaw((bad - MOST_COMPLAINTS) + " more items are not as they were written");
        }
    }

    /** The driver gives nothing for what is empty. */
    private static byte[] bytes(ResultSet item, int column) throws SQLException {
        return Optional.ofNullable(item.getBytes(column)).orElse(new byte[0]);
    }

    /**
     * Compares it with what a log comes to, as far as retention has left both. With a log that does
     * not go as far, for it is damaged or has lost its end, nothing is compared: places have ended
     * and messages were taken back since, which is no damage of the history.
     *
     * @return how many items were compared
     * @throws IOException if the one made anew cannot be read
     */
    public long compare(HistoryReplay anew) throws IOException {
        anew.finish();
        if (anew.first() == 0 || applied == 0 || anew.last() < applied) {
            return 0;
        }
        try (HistoryView other = HistoryView.open(anew.directory())) {
            long keptFrom = number("SELECT value FROM progress WHERE name = 'kept_from'");
            HistoryAgreement agreement =
                    HistoryAgreement.of(
                            view.connection(),
                            other.connection(),
                            Math.max(keptFrom, ItemId.first(anew.first())),
                            ItemId.first(anew.last() + 1));
            agreement.differences().forEach(this::flaw);
            return agreement.compared();
        } catch (SQLException e) {
            flaw("cannot be compared with the log: " + e.getMessage());
            return 0;
        }
    }

    private long number(String query) throws SQLException {
        return new Sql(view.connection()).number(query);
    }

    private void flaw(String what) {
        flaws.add(Flaw.in(view.path(), what));
    }

    /** What is not as it must be. */
    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** The entries that it lacks, because writing them down failed. */
    public List<PassedOver> passedOver() {
        return List.copyOf(passedOver);
    }

    /** The runs of entries that it lacks, because the log had forgotten them. */
    public List<Lacking> lacking() {
        return List.copyOf(lacking);
    }

    /** The index up to which entries have been applied; 0 if that cannot be read. */
    public long applied() {
        return applied;
    }

    /** How many items there are. */
    public long items() {
        return items;
    }

    /** True if a server has come meanwhile, so that all this need not have been of one moment. */
    public boolean isOvertaken() {
        return view.isOvertaken();
    }

    @Override
    public void close() throws IOException {
        view.close();
    }
}
