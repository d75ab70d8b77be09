package hocket.irc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PaceTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long START = 1000 * SECOND;

    private final Pace pace = new Pace();

    @Test
    void letsABurstThroughAndThenSoManyASecond() {
        spend(10, "TIME", START);
        assertThat(pace.pausedUntil()).isEqualTo(START);
        spend(1, "TIME", START);
        assertThat(pace.pausedUntil()).isEqualTo(START + SECOND / 4);
        spend(4, "TIME", START);
        assertThat(pace.pausedUntil()).isEqualTo(START + 5 * SECOND / 4);
    }

    @Test
    void allowsTheWholeBurstAgainAfterASilence() {
        spend(100, "TIME", START);
        spend(10, "TIME", START + 25 * SECOND);
        assertThat(pace.pausedUntil()).isEqualTo(START + 25 * SECOND);
    }

    @Test
    void savesNothingUpBeyondTheBurst() {
        spend(11, "TIME", 1_000_000 * SECOND);
        assertThat(pace.pausedUntil()).isGreaterThan(1_000_000 * SECOND);
    }

    @Test
    void pacesNobodyWithoutARate() {
        for (int line = 0; line < 100_000; line++) {
            pace.spend(Pace.cost(message("LIST")), limits(10, 0), START);
        }
        assertThat(pace.pausedUntil()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PONG x | 1",
                "@batch=1 PRIVMSG #a :b | 4",
                "PRIVMSG #a :b | 4",
                "PRIVMSG #a,#b :b,c | 8",
                "TAGMSG a,b,c,d | 16",
                "NOTICE a,b,c,d,e,f,g,h :b | 16",
                "NAMES #a,#b | 12",
                "JOIN #a | 8",
                "CHATHISTORY LATEST #a * 10 | 8",
                "JOIN #a,#b,#c,#d,#e,#f x,y | 18",
                "PART #a,#b | 6",
                "LIST | 16",
                "NOSUCH a,b | 4"
            })
    void countsByWhatACommandCosts(String line, int cost) {
        assertThat(Pace.cost(message(line))).isEqualTo(cost);
    }

    @Test
    void pausesTheDoor() {
        IrcScene scene = IrcScene.open(settings -> settings.withLimits(limits(10, 4)));
        IrcClient alice = scene.user("alice");
        alice.sends("TIME", "TIME", "TIME", "TIME");
        assertThat(alice.door().pausedUntil()).isLessThanOrEqualTo(scene.now());
        alice.sends("TIME", "TIME", "TIME", "TIME");
        assertThat(alice.door().pausedUntil()).isGreaterThan(scene.now());
        scene.after(Duration.ofSeconds(10));
        assertThat(alice.door().pausedUntil()).isLessThan(scene.now());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRIVMSG \u00ff", "@a=b", ":x", "@a=b :x "})
    void countsWhatCannotBeUnderstoodToo(String line) {
        assertThat(paused(line)).isEqualTo(paused("NOSUCH"));
    }

    @Test
    void countsWhatIsTooLongToo() {
        assertThat(paused("x".repeat(600))).isEqualTo(paused("NOSUCH"));
    }

    @Test
    void countsLinesOfABegunBatchForLittle() {
        IrcScene scene = IrcScene.open(settings -> settings.withLimits(limits(10, 4)));
        IrcClient alice = scene.user("alice", "batch", "message-tags", "draft/multiline");
        scene.after(Duration.ofMinutes(1));
        long before = pausedAfter(alice, "BATCH +1 draft/multiline bob");
        long begun = pausedAfter(alice, "@batch=1 PRIVMSG bob :x");
        long foreign = pausedAfter(alice, "@batch=2 PRIVMSG bob :x");
        assertThat(begun - before).isEqualTo(SECOND / 16);
        assertThat(foreign - begun).isEqualTo(SECOND / 4);
    }

    @Test
    void countsLinesWithABatchForAsMuchAsOthersWhereThereAreNoBatches() {
        assertThat(paused("@batch=1 PRIVMSG bob :x")).isEqualTo(paused("PRIVMSG bob :x"));
    }

    @Test
    void countsASearchByHowMuchIsSearchedAndTold() {
        IrcScene scene = IrcScene.open(settings -> settings.withLimits(limits(10, 4)));
        IrcClient alice = scene.user("alice");
        for (int number = 0; number < 199; number++) {
            scene.user("bob" + number).sends("JOIN #room" + number);
        }
        scene.after(Duration.ofMinutes(1));
        long start = pausedAfter(alice, "TIME");
        long notFound = pausedAfter(alice, "WHO *.nowhere");
        long found = pausedAfter(alice, "WHO *");
        long listed = pausedAfter(alice, "LIST");
        long filtered = pausedAfter(alice, "LIST >0,<9,>5");
        assertThat(notFound - start).isEqualTo((8 + 2) * SECOND / 16);
        assertThat(found - notFound).isEqualTo((8 + 8) * SECOND / 16);
        assertThat(listed - found).isEqualTo((16 + 7) * SECOND / 16);
        assertThat(filtered - listed).isEqualTo((16 + 7) * SECOND / 16);
    }

    /** Until when a client is paused that has sent a line. */
    private static long paused(String line) {
        IrcScene scene = IrcScene.open(settings -> settings.withLimits(limits(10, 4)));
        IrcClient alice = scene.user("alice");
        scene.user("bob");
        scene.after(Duration.ofMinutes(1));
        alice.sendsBytes((line + "\r\n").getBytes(ISO_8859_1));
        return alice.door().pausedUntil();
    }

    private static long pausedAfter(IrcClient client, String line) {
        client.sends(line);
        return client.door().pausedUntil();
    }

    private void spend(int times, String line, long now) {
        for (int time = 0; time < times; time++) {
            pace.spend(Pace.cost(message(line)), limits(10, 4), now);
        }
    }

    private static IrcMessage message(String line) {
        return IrcMessage.parse(line).orElseThrow();
    }

    private static IrcSettings.Limits limits(int burst, int perSecond) {
        IrcSettings.Limits usual = IrcScene.settings().limits();
        return new IrcSettings.Limits(
                usual.registration(),
                usual.pingAfter(),
                usual.pingTimeout(),
                burst,
                perSecond,
                usual.monitored());
    }
}
