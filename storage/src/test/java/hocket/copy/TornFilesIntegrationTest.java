package hocket.copy;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.log.Flaw;
import hocket.log.LogReader;
import hocket.log.RealDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that have a bit changed, or are shorter than they were: they are found to be, or hold what
 * they held. More of them: {@code -Dhocket.flips=2000}; others: {@code -Dhocket.seed=N}.
 */
class TornFilesIntegrationTest {
    private static final int FLIPS = Integer.getInteger("hocket.flips", 60);
    private static final long SEED = Long.getLong("hocket.seed", 4);

    private static final String ITEMS =
            "SELECT item.id, time, item.kind, session, who, text, details FROM item ORDER BY number";

    private static final String PLACES =
            "SELECT kind, key, name, ended, ended_at, is_open FROM place ORDER BY number";

    private final Random dice = new Random(SEED);
    private final Path data;

    TornFilesIntegrationTest(@TempDir Path directory) throws IOException {
        this.data = directory.resolve("data");
        try (Writing writing = Writing.in(data)) {
            writing.talk(60);
            writing.snapshot();
            writing.talk(60);
            writing.snapshot();
            writing.idle();
        }
        Files.writeString(data.resolve("skipped"), "sum\t00000000\n");
    }

    @Test
    void aFlippedBitInTheLogOrASnapshotOrAListIsFound() throws IOException {
        assertThat(flaws()).isEmpty();
        for (int flip = 0; flip < FLIPS; flip++) {
            Path file = pick(names(".log", ".snapshot", "skipped"));
            byte[] whole = Files.readAllBytes(file);
            int bit = dice.nextInt(whole.length * Byte.SIZE);
            Files.write(file, flipped(whole, bit));
            assertThat(flaws().isEmpty() && !isEndOfLog(file, whole.length, bit))
                    .as("seed %d: %s, bit %d passes", SEED, file.getFileName(), bit)
                    .isFalse();
            Files.write(file, whole);
        }
    }

    /** The mark of an orderly close. */
    private boolean isEndOfLog(Path file, int length, int bit) throws IOException {
        return file.equals(names(".log").getLast()) && bit >= (length - 40) * Byte.SIZE;
    }

    @Test
    void aShorterFileIsFound() throws IOException {
        for (Path file : names(".log", ".snapshot", "skipped", "history.db")) {
            byte[] whole = Files.readAllBytes(file);
            for (int length : lengths(file, whole.length)) {
                Files.write(file, Arrays.copyOf(whole, length));
                assertThat(flaws())
                        .as("seed %d: %s cut to %d", SEED, file.getFileName(), length)
                        .isNotEmpty();
            }
            Files.write(file, whole);
        }
    }

    /** The log may have been cut only where history or snapshots know what followed. */
    private List<Integer> lengths(Path file, int length) throws IOException {
        int most = file.equals(names(".log").getLast()) ? length - 40 : length;
        return List.of(0, 1, 7, 39, most / 2, dice.nextInt(most), most - 1);
    }

    @Test
    void aFlippedBitInTheHistoryIsFoundOrChangesNothingThatIsServed() throws Exception {
        List<String> items = rows(ITEMS);
        List<String> places = rows(PLACES);
        Path file = data.resolve("history.db");
        byte[] whole = Files.readAllBytes(file);
        int unseen = 0;
        for (int flip = 0; flip < FLIPS; flip++) {
            int bit = dice.nextInt(whole.length * Byte.SIZE);
            Files.write(file, flipped(whole, bit));
            if (flaws().isEmpty()) {
                unseen++;
                assertThat(rows(ITEMS)).as("seed %d, bit %d", SEED, bit).isEqualTo(items);
                assertThat(rows(PLACES)).as("seed %d, bit %d", SEED, bit).isEqualTo(places);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d flips in a history of %,d bytes: %d found, %d left items and places as they were%n",
                FLIPS,
                whole.length,
                FLIPS - unseen,
                unseen);
        assertThat(unseen).isLessThan(FLIPS);
    }

    @Test
    void withoutTheLogAFlippedBitInAnItemIsFoundAllTheSame() throws Exception {
        try (Writing writing = Writing.in(data)) {
            writing.talk(60);
            writing.snapshot();
            writing.deleteBefore(writing.lastIndex());
        }
        assertThat(flaws()).isEmpty();
        List<String> items = rows(ITEMS);
        List<String> places = rows(PLACES);
        Path file = data.resolve("history.db");
        byte[] whole = Files.readAllBytes(file);
        int unseen = 0;
        for (int flip = 0; flip < FLIPS; flip++) {
            int bit = dice.nextInt(whole.length * Byte.SIZE);
            Files.write(file, flipped(whole, bit));
            if (flaws().isEmpty()) {
                assertThat(rows(ITEMS)).as("seed %d, bit %d", SEED, bit).isEqualTo(items);
                unseen += rows(PLACES).equals(places) ? 0 : 1;
            }
        }
        System.out.printf("%d flips without the log: %d unseen in places%n", FLIPS, unseen);
        assertThat(unseen).isLessThan(FLIPS / 4);
    }

    @Test
    void aDamagedLogIsNeverReadAsIfItWereWhole() throws IOException {
        List<Path> segments = names(".log");
        Path first = segments.getFirst();
        Files.write(first, flipped(Files.readAllBytes(first), 900));
        try (LogReader reader = LogReader.open(RealDisk.at(data), 1)) {
            while (reader.next().isPresent()) {
                assertThat(reader.nextIndex()).isLessThan(20);
            }
            throw new AssertionError("read to its end");
        } catch (IOException damaged) {
            assertThat(damaged).hasMessageContaining(first.getFileName().toString());
        }
    }

    private List<Flaw> flaws() throws IOException {
        return Verification.of(data, Progress.UNSEEN).flaws();
    }

    private List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        String url = "jdbc:sqlite:" + data.resolve("history.db").toUri() + "?mode=ro&immutable=1";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int at = 1; at <= found.getMetaData().getColumnCount(); at++) {
                    row.append(found.getString(at)).append('|');
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    private Path pick(List<Path> files) {
        return files.get(dice.nextInt(files.size()));
    }

    private List<Path> names(String... endings) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> Arrays.stream(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        changed[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
        return changed;
    }
}
