package hocket.copy;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.archive.Archive;
import hocket.archive.ArchiveFile;
import hocket.archive.Keep;
import hocket.archive.TrustedTime;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history made anew where the log has forgotten its beginning, or retention that of both. */
class RebuildFromSnapshotTest {
    private static final String ITEMS =
            "SELECT number, place, id, time, kind, session, who, text, details FROM item"
                    + " ORDER BY number";
    private static final String PLACES = "SELECT * FROM place ORDER BY number";
    private static final String PARTIES = "SELECT * FROM party ORDER BY place, session, nick";
    private static final String KEPT_FROM = "SELECT value FROM progress WHERE name = 'kept_from'";
    private static final Duration AGE = Duration.ofDays(1);

    /** What it says of the clock: in a test that is no news. */
    private static final Logger SAID = Logger.getLogger("hocket.archive.TrustedTime");

    @TempDir Path directory;

    private List<String> rows(String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        String url = "jdbc:sqlite:" + directory.resolve(ArchiveFile.NAME);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int at = 1; at <= rows.getMetaData().getColumnCount(); at++) {
                    values.add(String.valueOf(rows.getString(at)));
                }
                lines.add(String.join("|", values));
            }
        }
        return lines;
    }

    private Report verify() throws IOException {
        return Verification.of(directory, Progress.UNSEEN);
    }

    /** The log begins in the middle; after that the channel gets other names. */
    private long writeAndForget() throws IOException {
        try (Writing writing = Writing.in(directory)) {
            writing.talk(60);
            writing.adaWrites();
            writing.snapshot();
            long last = writing.lastIndex();
            writing.talk(30);
            writing.adaRenames("#Tea", "#Coffee");
            writing.bobWrites();
            writing.adaRenames("#coffee", "#Cocoa");
            writing.adaWrites();
            writing.deleteBefore(last + 1);
            return last;
        }
    }

    @Test
    void makesTheSameRowsAgainFromALaterSnapshotOnWhateverWasRenamedSince() throws Exception {
        long snapshot = writeAndForget();
        List<String> items = rows(ITEMS);
        List<String> places = rows(PLACES);
        List<String> parties = rows(PARTIES);

        Rebuild.Done done = Rebuild.of(directory, Progress.UNSEEN);

        assertThat(done.first()).isEqualTo(snapshot + 1);
        assertThat(places).anySatisfy(place -> assertThat(place).contains("#Cocoa"));
        assertThat(rows(PLACES)).isEqualTo(places).hasSize(2);
        assertThat(rows(ITEMS)).isEqualTo(items);
        assertThat(rows(PARTIES)).isEqualTo(parties);
        assertThat(verify().flaws()).isEmpty();
    }

    @Test
    void doesNotBringBackWhatWasDeletedForItsAge() throws Exception {
        writeMuchAndDeleteSome();
        List<String> items = rows(ITEMS);
        List<String> keptFrom = rows(KEPT_FROM);

        Rebuild.Done done = Rebuild.of(directory, Progress.UNSEEN);

        assertThat(done.first()).isEqualTo(1);
        assertThat(rows("SELECT id, text FROM item ORDER BY number"))
                .hasSameSizeAs(items)
                .last()
                .asString()
                .endsWith("|message 705");
        assertThat(rows(KEPT_FROM)).isEqualTo(keptFrom).doesNotContain("0");
        assertThat(verify().flaws()).isEmpty();
    }

    @Test
    void aDamagedHistoryTellsStillWhatWasDeleted() throws Exception {
        writeMuchAndDeleteSome();
        List<String> items = rows("SELECT id, text FROM item ORDER BY number");
        damageLastPage();

        Rebuild.Done done = Rebuild.of(directory, Progress.UNSEEN);

        assertThat(done.aside()).isPresent();
        assertThat(rows("SELECT id, text FROM item ORDER BY number")).isEqualTo(items);
    }

    private void damageLastPage() throws SQLException, IOException {
        String root = "SELECT rootpage FROM sqlite_schema WHERE name = 'item_in_place'";
        long page = Long.parseLong(rows(root).getFirst());
        Path file = directory.resolve(ArchiveFile.NAME);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek((page - 1) * 4096);
            bytes.write(new byte[4096]);
        }
    }

    private void writeMuchAndDeleteSome() throws IOException {
        try (Writing writing = Writing.in(directory)) {
            writing.talk(700);
        }
        SAID.setUseParentHandlers(false);
        long[] nanos = new long[1];
        TrustedTime time =
                TrustedTime.of(
                        () -> Writing.START.plus(Duration.ofDays(9)).plusNanos(nanos[0]),
                        () -> nanos[0]);
        try (Archive archive = Archive.open(directory, Keep.everything().forAtMost(AGE), time)) {
            archive.workWhenIdle();
            nanos[0] = Duration.ofDays(1).toNanos();
            archive.workWhenIdle();
        } finally {
            SAID.setUseParentHandlers(true);
        }
    }
}
