package hocket.app;

import static org.assertj.core.api.Assertions.assertThat;

import hocket.core.Entry;
import hocket.core.SessionCommand.NodeLost;
import hocket.core.SessionId;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server under load from IRC clients and line guests, killed with SIGKILL at random moments and
 * started again on the same directory: what was acknowledged or seen by anybody is in the log,
 * once, in order.
 */
@Timeout(300)
class CrashLoopIntegrationTest {
    private static final int KILLS = Integer.getInteger("hocket.kills", 5);
    private static final int TALKERS = 6;
    private static final int GUESTS = 2;
    private static final String RECEIVED = "Received from ";

    private final Random dice = new Random();
    private final List<String> acknowledged = new ArrayList<>();
    private final List<StoreCheck.Sighting> sightings = new ArrayList<>();
    @TempDir private Path directory = Path.of("");

    @Test
    void whatWasAcknowledgedOrSeenIsStoredOnceAndInOrder() throws Exception {
        Path data = directory.resolve("data");
        Path file = Files.writeString(directory.resolve("hocket.toml"), "[limits]\nrate = 0\n");
        for (int life = 1; life <= KILLS; life++) {
            liveAndDie(life, "--data", data.toString(), "--config", file.toString());
            List<Entry> entries = StoredLog.entries(data);
            StoreCheck check = new StoreCheck(StoredLog.texts(entries));
            assertThat(check.violations(acknowledged, sightings)).as("life %s", life).isEmpty();
            assertThat(beginnings(entries)).hasSize(life);
        }
        assertThat(sightings).extracting(StoreCheck.Sighting::who).contains("host");
        assertThat(sightings).noneMatch(sighting -> sighting.texts().isEmpty());
        System.out.printf(
                "%d kills, %d messages acknowledged, all stored%n", KILLS, acknowledged.size());
    }

    private void liveAndDie(int life, String... options) throws Exception {
        Semaphore heard = new Semaphore(0);
        try (HocketProcess host = HocketProcess.host(options)) {
            int port = host.port();
            List<Talker> talkers = new ArrayList<>();
            for (int number = 0; number < TALKERS; number++) {
                String nick = "t" + number + "k" + life;
                talkers.add(Talker.start(nick, "#room" + number % 2, port, heard));
            }
            List<Thread> guests = new ArrayList<>();
            for (int number = 0; number < GUESTS; number++) {
                String name = "g" + number + "k" + life;
                guests.add(Thread.ofVirtual().start(() -> chatter(name, port)));
            }
            int enough = 200 + dice.nextInt(2000);
            assertThat(heard.tryAcquire(enough, 60, TimeUnit.SECONDS)).as("served").isTrue();
            host.kill();
            for (Talker talker : talkers) {
                acknowledged.addAll(talker.acknowledged());
                sightings.add(talker.sighting());
            }
            for (Thread guest : guests) {
                guest.join();
            }
            sightings.addAll(seenByTheHost(host.restOfOut()));
        }
    }

    /** A guest of the desk who never hands over. */
    private static void chatter(String name, int port) {
        try (LineGuest guest = LineGuest.connect(port)) {
            for (int number = 1; number <= 100_000; number++) {
                guest.sends(name + ":" + number + "\n");
            }
        } catch (SocketException killed) {
            // The server has been killed, which is what this is about.
            return;
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    /** The last line may have been cut short, so it does not count. */
    private static List<StoreCheck.Sighting> seenByTheHost(List<String> lines) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (String line : lines.subList(0, Math.max(0, lines.size() - 1))) {
            if (line.startsWith(RECEIVED)) {
                String text = line.substring(line.indexOf(": ") + 2);
                texts.computeIfAbsent(StoredLog.guest(text), guest -> new ArrayList<>()).add(text);
            }
        }
        return texts.entrySet().stream()
                .map(guest -> new StoreCheck.Sighting("host", guest.getKey(), guest.getValue()))
                .toList();
    }

    /** The entries with which an epoch begins; each must say that the one before is lost. */
    private static List<Entry> beginnings(List<Entry> entries) {
        List<Entry> beginnings = new ArrayList<>();
        int epoch = 0;
        for (Entry entry : entries) {
            if (entry.session().epoch() != epoch) {
                epoch++;
                assertThat(entry.session()).isEqualTo(SessionId.ofNode(0, epoch));
                assertThat(entry.command()).isEqualTo(new NodeLost(0, epoch - 1));
                beginnings.add(entry);
            }
        }
        return beginnings;
    }
}
