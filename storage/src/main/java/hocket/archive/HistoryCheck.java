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

/**
 * A look at all of a history, as it was at the moment when this was opened, whatever is written
 * meanwhile. It changes nothing.
 *
 * <p>Owned by one thread, and that a platform thread.
 */
public final class HistoryCheck implements Closeable {
    private static final int VERSION = 1;
    private static final int MOST_COMPLAINTS = 20;

    private final HistoryView view;
    private final List<Flaw> flaws = new ArrayList<>();
    private long applied;
    private long items;

    private HistoryCheck(HistoryView view) {
        this.view = view;
    }

    /**
     * Opens the history in a directory that has one, and looks at it.
     *
     * @throws IOException if there is no reading it at all
     */
    public static HistoryCheck of(Path directory) throws IOException {
        HistoryCheck check = new HistoryCheck(HistoryView.open(directory));
        check.look();
        return check;
    }

    private void look() {
        try {
            view.connection().setAutoCommit(false);
            long version = number("PRAGMA user_version");
            if (version != VERSION) {
                flaw(version > VERSION ? "is of a newer version of Hocket" : "is no history");
                return;
            }
            applied = number("SELECT value FROM progress WHERE name = 'applied'");
            integrity();
            items = number("SELECT count(*) FROM item");
            rules();
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

    private long number(String query) throws SQLException {
        try (Statement statement = view.connection().createStatement();
                ResultSet found = statement.executeQuery(query)) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    private void flaw(String what) {
        flaws.add(Flaw.in(view.path(), what));
    }

    /** What is not as it must be. */
    public List<Flaw> flaws() {
        return List.copyOf(flaws);
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
