package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A backup of a server that clients write to, and a server on that backup: all are processes. */
@Timeout(120)
class BackupIntegrationTest {
    private static final List<String> TALKERS = List.of("ann", "bob", "cleo");
    private static final int BEFORE = 2_000;
    private static final int PAGE = 20;
    private static final Pattern SAID =
            Pattern.compile(
                    "\"name\":\"([^\"]*)\".*\"index\":(\\d+),.*\"kind\":\"privmsg\".*\"text\":\"([^\"]*)\"");

    @TempDir private Path directory = Path.of("");

    /** A message of the copy. */
    private record Said(String place, long index, String text) {}

    @Test
    void holdsOnceAllThatWasAcknowledgedBeforeItAndIsServed() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        backUpUnderLoad(acknowledged);
        assertWhole(to());

        List<Said> stored = stored();
        List<String> texts = stored.stream().map(Said::text).toList();
        assertThat(texts).doesNotHaveDuplicates();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE);
        assertThat(new HashSet<>(texts)).containsAll(acknowledged);
        TALKERS.forEach(who -> assertNothingIsMissing(who, texts));
        assertThat(served()).isEqualTo(lastInRoom(stored));
    }

    /** Files of the log are begun and deleted all the time. */
    private void backUpUnderLoad(List<String> acknowledged) throws Exception {
        Path file = directory.resolve("hocket.toml");
        Files.writeString(
                file,
                "[log]\nsegment = '64KiB'\nreserve = '4MiB'\n[limits]\nburst = 10000\nrate = 0\n");
        Semaphore heard = new Semaphore(0);
        try (HocketProcess server =
                HocketProcess.serve("--data", data().toString(), "--config", file.toString())) {
            int port = server.listeningPort();
            List<Talker> talkers =
                    TALKERS.stream().map(nick -> Talker.start(nick, "#room", port, heard)).toList();
            assertThat(heard.tryAcquire(BEFORE, 60, TimeUnit.SECONDS)).isTrue();
            talkers.forEach(talker -> acknowledged.addAll(talker.acknowledgedSoFar()));
            assertBackupIsMade();
            assertWhole(data());
            heard.drainPermits();
            assertThat(heard.tryAcquire(60, TimeUnit.SECONDS)).as("goes on").isTrue();
        }
    }

    private void assertBackupIsMade() throws Exception {
        Ended made = Ended.of("backup", to().toString(), "--data", data().toString());
        assertThat(made.err()).isEmpty();
        assertThat(made.status()).isZero();
        assertThat(made.out()).hasSize(4);
        assertThat(made.out().getLast())
                .matches(Pattern.quote(to() + ": whole; entries up to ") + "\\d+, .* bytes");
    }

    private static void assertWhole(Path any) throws Exception {
        Ended verified = Ended.of("verify", "--data", any.toString());
        assertThat(verified.err()).isEmpty();
        assertThat(verified.out()).last().isEqualTo(any + ": whole");
        assertThat(verified.status()).isZero();
    }

    private List<Said> stored() throws Exception {
        Path file = directory.resolve("all.jsonl");
        Ended export =
                Ended.of(
                        "history",
                        "export",
                        "--all",
                        "--format",
                        "json",
                        "-o",
                        file.toString(),
                        "--data",
                        to().toString());
        assertThat(export).isEqualTo(new Ended(0, List.of(), List.of()));
        return Files.readAllLines(file).stream()
                .map(SAID::matcher)
                .filter(Matcher::find)
                .map(at -> new Said(at.group(1), Long.parseLong(at.group(2)), at.group(3)))
                .sorted(Comparator.comparingLong(Said::index))
                .toList();
    }

    /** What somebody said is there in order, from the first on. */
    private static void assertNothingIsMissing(String who, List<String> texts) {
        List<String> own =
                texts.stream().filter(text -> StoredLog.speaker(text).equals(who)).toList();
        assertThat(own)
                .isEqualTo(
                        IntStream.rangeClosed(1, own.size())
                                .mapToObj(number -> who + ":" + number)
                                .toList());
    }

    private static List<String> lastInRoom(List<Said> stored) {
        List<String> room =
                stored.stream()
                        .filter(said -> said.place().equals("#room"))
                        .map(Said::text)
                        .toList();
        return room.subList(room.size() - PAGE, room.size());
    }

    /** What a member of the room scrolls back to on a server that runs on the copy. */
    private List<String> served() throws Exception {
        try (HocketProcess server = HocketProcess.serve("--data", to().toString());
                IrcUser eve = IrcUser.connect(server.listeningPort())) {
            eve.sends("CAP REQ :batch draft/chathistory", "NICK eve", "USER eve 0 * :Eve");
            eve.sends("CAP END");
            eve.sends("JOIN #room", "CHATHISTORY LATEST #room * " + PAGE);
            assertThat(eve.lineWith(" BATCH +")).contains(" chathistory #room");
            List<String> page = new ArrayList<>();
            for (String line = eve.line(); line.contains(" PRIVMSG #room "); line = eve.line()) {
                page.add(line.substring(line.lastIndexOf(" :") + 2));
            }
            return page;
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path to() {
        return directory.resolve("copy");
    }

    /** A command that has ended. */
    private record Ended(int status, List<String> out, List<String> err) {
        private static Ended of(String... arguments) throws IOException, InterruptedException {
            try (HocketProcess command = HocketProcess.start(arguments)) {
                List<String> out = command.restOfOut();
                List<String> err = command.restOfErr();
                return new Ended(command.status(), out, err);
            }
        }
    }
}
