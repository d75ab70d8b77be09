package hocket.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hocket.archive.Archive;
import hocket.archive.Keep;
import hocket.core.Core;
import hocket.log.Durability;
import hocket.log.Flaw;
import hocket.log.RealDisk;
import hocket.log.Snapshots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a look at a data directory finds, and that it leaves everything as it is. */
class VerificationIntegrationTest {
    private final Path data;

    VerificationIntegrationTest(@TempDir Path directory) throws IOException {
        data = directory.resolve("data");
        Writing.withTwoSnapshots(data);
    }

    @Test
    void findsNothingWhereAllIsWholeAndSaysWhatItLookedAt() throws IOException {
        Report report = verify();
        assertThat(report.flaws()).isEmpty();
        assertThat(report.lastIndex()).isEqualTo(145);
        assertThat(report.looked()).hasSize(3);
        assertThat(report.looked().get(0))
                .startsWith("log: ")
                .contains("145 entries from 1 to 145");
        assertThat(report.looked().get(1))
                .isEqualTo(
                        "snapshots: 2 of entries up to 65 and 145; 2 of them compared with the log");
        assertThat(report.looked().get(2))
                .startsWith("history: 142 items of entries up to 145; 142 of them compared");
    }

    @Test
    void changesNothing() throws IOException {
        Map<String, String> before = contents();
        assertThat(verify().isWhole()).isTrue();
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void findsNothingWhileAServerWrites() throws IOException {
        try (Writing writing = Writing.in(data)) {
            for (int round = 0; round < 3; round++) {
                writing.talk(7);
                assertThat(verify().flaws()).isEmpty();
            }
        }
        assertThat(verify().flaws()).isEmpty();
    }

    /** At every step something is deleted that it was about to read. */
    @Test
    void findsNothingWhileAServerForgets() throws IOException {
        try (Writing writing = Writing.in(data)) {
            Forgetting server = new Forgetting(writing, 2, Integer.MAX_VALUE);
            for (int round = 0; round < 3; round++) {
                Report report = verify(server);
                assertThat(report.flaws()).isEmpty();
                assertThat(report.looked().getFirst()).doesNotContain("to " + writing.lastIndex());
            }
            assertThat(server.times).isGreaterThan(20);
        }
        assertThat(verify().flaws()).isEmpty();
    }

    @Test
    void looksAgainWhereAServerHasForgottenWhatCameMeanwhile() throws IOException {
        try (Writing writing = Writing.in(data)) {
            assertThat(verify(new Forgetting(writing, 100, 2)).flaws()).isEmpty();
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> verify(new Forgetting(writing, 100, Integer.MAX_VALUE)))
                    .withMessage(
                            "the files in " + data + " change too fast to be looked at; try again");
        }
    }

    /** A server that goes on and keeps no more than it has to, at every step of a look. */
    private static final class Forgetting implements Progress {
        private final Writing writing;
        private final int messages;
        private final int most;
        private int times;

        private Forgetting(Writing writing, int messages, int most) {
            this.writing = writing;
            this.messages = messages;
            this.most = most;
        }

        @Override
        public void begin(String part, long bytes) {
            goOn();
            goOn();
        }

        @Override
        public void advance(long by) {
            goOn();
        }

        private void goOn() {
            if (times == most) {
                return;
            }
            times++;
            try {
                writing.talk(messages);
                writing.snapshot();
                writing.settle();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void findsNothingWhereIndexesAreLeftOut() throws IOException {
        Path left = data.resolveSibling("left");
        try (Writing writing = Writing.in(data, Durability.RELAXED)) {
            writing.talk(7);
            copyTo(left);
        }
        long last;
        try (Writing writing = Writing.in(left)) {
            writing.talk(7);
            writing.snapshot();
            last = writing.lastIndex();
        }

        Report report = Verification.of(left, Progress.UNSEEN);

        assertThat(report.flaws()).isEmpty();
        assertThat(report.looked().get(0)).contains("169 entries from 1 to " + last);
        assertThat(last).isGreaterThan(4_000_000);
        assertThat(report.looked().get(2)).startsWith("history: ").contains("up to " + last);
    }

    @Test
    void findsNothingWhereTheLogHasForgottenItsBeginning() throws IOException {
        try (Writing writing = Writing.in(data)) {
            writing.deleteBefore(66);
            writing.talk(7);
        }
        Report report = verify();
        assertThat(report.flaws()).isEmpty();
        assertThat(report.looked().getFirst()).doesNotContain("from 1 to");
        assertThat(report.looked().get(1)).contains("1 of them compared");
    }

    @Test
    void findsNothingWhereTheLogHasForgottenWhoBeganToWriteToTheOther() throws IOException {
        try (Writing writing = Writing.in(data)) {
            writing.bobWrites();
            writing.talk(60);
            writing.snapshot();
            long forgotten = writing.lastIndex();
            writing.adaWrites();
            writing.talk(60);
            writing.snapshot();
            writing.deleteBefore(forgotten);
        }
        assertThat(verify().flaws()).isEmpty();
        assertThat(verify().looked().getFirst()).doesNotContain("from 1 to");
    }

    @Test
    void findsNothingWhereTheLogKnowsOfAChannelOnlyThatItEnded() throws IOException {
        try (Writing writing = Writing.in(data)) {
            writing.talk(60);
            writing.snapshot();
            writing.deleteBefore(writing.lastIndex());
        }
        try (Writing writing = Writing.in(data)) {
            writing.talk(7);
        }
        assertThat(verify().flaws()).isEmpty();
    }

    @Test
    void findsThatNothingLeadsToTheBeginningOfTheLog() throws IOException {
        try (Writing writing = Writing.in(data)) {
            writing.deleteBefore(100);
        }
        delete(".snapshot");
        assertThat(verify().flaws())
                .extracting(Flaw::toString)
                .anyMatch(flaw -> flaw.contains("no good snapshot goes so far"));
    }

    @Test
    void findsThatTheLogHasLostItsEnd() throws IOException {
        Path last;
        try (Stream<Path> files = Files.list(data)) {
            last =
                    files.filter(file -> file.toString().endsWith(".log"))
                            .max(Path::compareTo)
                            .orElseThrow();
        }
        Files.delete(last);
        assertThat(verify().flaws())
                .extracting(Flaw::toString)
                .anyMatch(flaw -> flaw.contains("history.db: goes further than the log"))
                .anyMatch(flaw -> flaw.contains(".snapshot: goes further than the log"));
    }

    @Test
    void saysThatThereIsNoLogAtAll() throws IOException {
        delete(".log");
        assertThat(verify().flaws())
                .extracting(Flaw::toString)
                .anyMatch(flaw ->
                        flaw.endsWith("history.db: is there without the log that it was made from"))
                .anyMatch(flaw ->
                        flaw.endsWith(".snapshot: is there without the log that it was made from"));
    }

    @Test
    void doesNotLayADamagedLogAtTheDoorOfTheHistory() throws Exception {
        change("UPDATE place SET ended = 145, ended_at = 0");
        assertThat(verify().isWhole()).isFalse();
        try (Stream<Path> files = Files.list(data)) {
            Path last =
                    files.filter(file -> file.toString().endsWith(".log"))
                            .max(Path::compareTo)
                            .orElseThrow();
            byte[] bytes = Files.readAllBytes(last);
            bytes[bytes.length / 2] ^= 1;
            Files.write(last, bytes);
        }
        assertThat(verify().flaws())
                .extracting(Flaw::toString)
                .anyMatch(flaw -> flaw.contains(".log, offset "))
                .anyMatch(flaw -> flaw.contains("history.db: goes further than the log"))
                .noneMatch(flaw -> flaw.contains(" item "));
        assertThat(verify().looked())
                .last()
                .asString()
                .endsWith("; 0 of them compared with the log");
    }

    @Test
    void findsASnapshotOfAnotherState() throws IOException {
        delete(".snapshot");
        Snapshots.in(RealDisk.at(data)).write(70, 1, new Core().snapshot());
        assertThat(verify().flaws())
                .singleElement()
                .asString()
                .endsWith("70.snapshot: is another state than the log comes to there");
    }

    @Test
    void findsWhatTheHistoryLacksOrHasTooMuch() throws Exception {
        change("DELETE FROM item WHERE number = 50");
        change("UPDATE item SET place = 1, id = id + 1 WHERE number = 60");
        assertThat(verify().flaws())
                .extracting(Flaw::what)
                .anyMatch(what -> what.matches("item \\S+ is missing"))
                .anyMatch(what -> what.matches("item \\S+ is not in the log"));
    }

    @Test
    void findsAnItemThatSaysSomethingElse() throws Exception {
        change("UPDATE item SET text = 'what nobody said' WHERE number = 50");
        assertThat(verify().flaws())
                .extracting(Flaw::what)
                .anyMatch(what -> what.endsWith("is not as it was written"))
                .anyMatch(what -> what.endsWith("is not what the log comes to"));
    }

    @Test
    void findsAnItemThatSaysSomethingElseWhenTheLogHasForgottenIt() throws Exception {
        try (Writing writing = Writing.in(data)) {
            writing.deleteBefore(66);
        }
        change("UPDATE item SET who = 'eve!u@host.example' WHERE number = 10");
        assertThat(verify().flaws())
                .singleElement()
                .asString()
                .endsWith("is not as it was written");
    }

    @Test
    void findsAChannelThatHasBecomeReadable() throws Exception {
        change("UPDATE place SET is_open = NOT is_open");
        assertThat(verify().flaws())
                .extracting(Flaw::what)
                .anyMatch(what -> what.endsWith("is not what the log comes to"))
                .last()
                .asString()
                .endsWith("more do not agree with the log");
    }

    @Test
    void findsAHistoryOfMoreThanIsApplied() throws Exception {
        change("UPDATE progress SET value = 100 WHERE name = 'applied'");
        assertThat(verify().flaws())
                .extracting(Flaw::what)
                .anyMatch(what -> what.endsWith("items of entries that it has not applied"));
    }

    @Test
    void saysThatThereIsNoLog() throws IOException {
        delete(".log");
        Report report = verify();
        assertThat(report.looked()).first().isEqualTo("log: none");
        assertThat(report.flaws()).isNotEmpty();
    }

    @Test
    void doesWithoutAHistory() throws IOException {
        delete("history.db");
        Report report = verify();
        assertThat(report.flaws()).isEmpty();
        assertThat(report.looked()).contains("history: none");
    }

    @Test
    void findsThatTheHistoryIsGoneWhereTheLogHasForgottenItsBeginning() throws IOException {
        forgetTheBeginning();
        delete("history.db");
        assertThat(verify().flaws())
                .singleElement()
                .asString()
                .contains("history.db: is missing, and the log begins with entry ");
    }

    @Test
    void saysWhatAHistoryMadeAnewLacks() throws IOException {
        forgetTheBeginning();
        delete("history.db");
        Rebuild.Done done = Rebuild.of(data, Progress.UNSEEN);
        assertThat(done.first()).isEqualTo(66);
        assertThat(verify().flaws()).isEmpty();
        assertThat(verify().looked())
                .last()
                .asString()
                .startsWith("history: lacks the entries 1 to 65, which could not be had");
    }

    @Test
    void saysWhatAHistoryLacksThatAServerHasBegun() throws IOException {
        forgetTheBeginning();
        delete("history.db");
        try (Archive archive =
                Archive.open(data, Keep.everything(), InstantSource.fixed(Writing.START))) {
            archive.lack(65);
        }
        assertThat(verify().flaws()).isEmpty();
        assertThat(verify().looked())
                .last()
                .asString()
                .startsWith("history: lacks the entries 1 to 65");
    }

    private void forgetTheBeginning() throws IOException {
        try (Writing writing = Writing.in(data)) {
            writing.deleteBefore(66);
        }
    }

    private Report verify(Progress progress) throws IOException {
        return Verification.of(data, progress);
    }

    private Report verify() throws IOException {
        return Verification.of(data, Progress.UNSEEN);
    }

    private void change(String statement) throws SQLException {
        String url = "jdbc:sqlite:" + data.resolve("history.db");
        try (Connection connection = DriverManager.getConnection(url);
                Statement change = connection.createStatement()) {
            assertThat(change.executeUpdate(statement)).isPositive();
        }
    }

    private void delete(String ending) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(name -> name.toString().endsWith(ending)).toList()) {
                Files.delete(file);
            }
        }
    }

    private void copyTo(Path other) throws IOException {
        Files.createDirectory(other);
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.toList()) {
                Files.copy(file, other.resolve(file.getFileName()));
            }
        }
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.toList()) {
                contents.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
