package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.copy.Progress;
import hocket.copy.Verification;
import hocket.core.Entry;
import hocket.core.SessionCommand.NodeLost;
import hocket.core.SessionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server under load from IRC clients and line guests, killed with SIGKILL at random moments and
 * started again on the same directory, some of the times to be killed while it starts: what was
 * acknowledged or seen by anybody is stored, once, in order. {@code -Dhocket.kills=200} for a long
 * one.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class CrashLoopIntegrationTest {
    private static final int KILLS = Integer.getInteger("hocket.kills", 10);

    /** The log forgets as the follower gets on, for which a busy machine has little time. */
    private static final int MORE = 5;

    private static final int CHANNELS = 3;
    private static final int TALKERS = 18;
    private static final int GUESTS = 4;
    private static final int MOST_MESSAGES = 2000;
    private static final int LONGEST_START_MILLIS = 2000;
    private static final String CONFIGURATION =
            "[log]\ndurability = \"durable\"\nsegment = \"64KiB\"\n[limits]\nrate = 0\n";
    private static final String RECEIVED = "Received from ";

    private final Random dice = new Random();
    private final List<String> acknowledged = new ArrayList<>();
    private final List<StoreCheck.Sighting> sightings = new ArrayList<>();
    private int replies;
    private int kills;
    private int killedStarts;
    @TempDir private Path directory = Path.of("");

    @Test
    void whatWasAcknowledgedOrSeenIsStoredOnceAndInOrder() throws Exception {
        Path file = Files.writeString(directory.resolve("hocket.toml"), CONFIGURATION);
        String[] options = {"--data", data().toString(), "--config", file.toString()};
        for (int life = 1; life <= KILLS; life++) {
            liveAndDie(life, options);
            check("life " + life);
            if (dice.nextInt(4) == 0) {
                dieWhileStarting(options);
            }
        }
        endInGoodOrder(options);
        for (int life = KILLS + 1; life <= KILLS + MORE && !hasForgotten(); life++) {
            liveAndDie(life, options);
            endInGoodOrder(options);
        }
        assertThat(check("the end")).as("entries that the history does not have").isZero();
        assertThat(hasForgotten()).as("the log has deleted its first entries").isTrue();
        assertThat(sightings)
                .extracting(StoreCheck.Sighting::place)
                .contains("#room0", StoredLog.to("g0k1"), "g0k1")
                .anyMatch(place -> place.contains(" and "));
        List<Entry> left = StoredLog.entries(data());
        report(left.getFirst().index(), left.getLast().index());
    }

    private boolean hasForgotten() throws IOException {
        return StoredLog.first(data()) > 1;
    }

    private void liveAndDie(int life, String... options) throws Exception {
        Semaphore heard = new Semaphore(0);
        try (HocketProcess host = HocketProcess.host(options)) {
            int port = host.port();
            List<Talker> talkers = new ArrayList<>();
            for (int number = 0; number < TALKERS; number++) {
                String nick = "t" + number + "k" + life;
                talkers.add(Talker.start(nick, "#room" + number % CHANNELS, port, heard));
            }
            List<TurnTaker> guests = new ArrayList<>();
            for (int number = 0; number < GUESTS; number++) {
                guests.add(TurnTaker.start("g" + number + "k" + life, port));
            }
            Thread typing = Thread.ofVirtual().start(() -> typeOn(host));
            int enough = 100 + dice.nextInt(MOST_MESSAGES);
            assertThat(heard.tryAcquire(enough, 60, TimeUnit.SECONDS)).as("served").isTrue();
            host.kill();
            kills++;
            typing.join();
            for (Talker talker : talkers) {
                acknowledged.addAll(talker.acknowledged());
                sightings.addAll(talker.sightings());
            }
            for (TurnTaker guest : guests) {
                sightings.add(guest.sighting());
            }
            sightings.addAll(seenByTheHost(host.restOfOut()));
            assertThat(host.restOfErr()).as("life " + life).isEmpty();
        }
    }

    /** The host answers whoever is first in line, for as long as there is somebody to read it. */
    private void typeOn(HocketProcess host) {
        try {
            while (true) {
                host.types(TurnTaker.replies(replies, 100));
                replies += 100;
            }
        } catch (UncheckedIOException killed) {
            // The server has been killed, which is what this is about.
            replies += 100;
        }
    }

    /** Another one is started, and killed before it is of use to anybody, or just then. */
    private void dieWhileStarting(String... options) throws Exception {
        try (HocketProcess host = HocketProcess.host(options)) {
            assertThat(host.endsWithin(dice.nextInt(LONGEST_START_MILLIS))).isFalse();
            host.kill();
            assertThat(host.restOfErr()).isEmpty();
            killedStarts++;
        }
    }

    private void endInGoodOrder(String... options) throws Exception {
        try (HocketProcess server = HocketProcess.serve(options)) {
            assertThat(server.listeningPort()).isPositive();
            server.terminate();
            assertThat(server.status()).isZero();
        }
    }

    /**
     * What the history has, and behind it what only the log has.
     *
     * @return how many entries the log has that the history has not
     */
    private long check(String when) throws IOException {
        assertThat(Verification.of(data(), Progress.UNSEEN).flaws()).as(when).isEmpty();
        List<Entry> entries = StoredLog.entries(data());
        checkBeginnings(entries);
        StoredHistory history = StoredHistory.read(data());
        long applied = history.applied();
        assertThat(entries.getFirst().index()).as(when).isLessThanOrEqualTo(applied + 1);
        checkAgreement(entries, history);
        StoredLog.texts(entries, index -> index > applied, history.guests())
                .forEach((place, texts) -> history.of(place).addAll(texts));
        StoreCheck check = new StoreCheck(history.texts());
        assertThat(check.violations(acknowledged, sightings)).as(when).isEmpty();
        return entries.getLast().index() - applied;
    }

    /** Where both have something, they have the same, in the same order. */
    private static void checkAgreement(List<Entry> entries, StoredHistory history) {
        StoredLog.texts(entries, index -> index <= history.applied(), history.guests())
                .forEach((place, texts) -> {
                    List<String> kept = history.of(place);
                    int from = Math.max(0, kept.size() - texts.size());
                    assertThat(kept.subList(from, kept.size())).as(place).isEqualTo(texts);
                });
    }

    /** Each epoch begins with an entry that says that the one before is lost. */
    private static void checkBeginnings(List<Entry> entries) {
        int epoch = entries.getFirst().session().epoch();
        for (Entry entry : entries) {
            if (entry.session().epoch() != epoch) {
                epoch++;
                assertThat(entry.session()).isEqualTo(SessionId.ofNode(0, epoch));
                assertThat(entry.command()).isEqualTo(new NodeLost(0, epoch - 1));
            }
        }
    }

    /** The last line may have been cut short, so it does not count. */
    private static List<StoreCheck.Sighting> seenByTheHost(List<String> lines) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (String line : lines.subList(0, Math.max(0, lines.size() - 2))) {
            if (line.startsWith(RECEIVED)) {
                String text = line.substring(line.indexOf(": ") + 2);
                texts.computeIfAbsent(StoredLog.speaker(text), guest -> new ArrayList<>())
                        .add(text);
            }
        }
        return texts.entrySet().stream()
                .map(guest -> new StoreCheck.Sighting("host", guest.getKey(), guest.getValue()))
                .toList();
    }

    private Path data() {
        return directory.resolve("data");
    }

    private void report(long first, long last) {
        System.out.printf(
                Locale.ROOT,
                "%d kills under load and %d while starting; %,d messages acknowledged,"
                        + " %,d deliveries seen; all are stored once, in the order seen;"
                        + " of %,d entries the log has deleted the first %,d%n",
                kills,
                killedStarts,
                acknowledged.size(),
                sightings.stream().mapToLong(sighting -> sighting.texts().size()).sum(),
                last,
                first - 1);
    }
}
