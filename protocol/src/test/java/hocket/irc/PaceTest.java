package hocket.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            pace.spend(message("LIST"), limits(10, 0), START);
        }
        assertThat(pace.pausedUntil()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "PONG x, 1",
        "@batch=1 PRIVMSG #a :b, 1",
        "PRIVMSG #a :b, 4",
        "JOIN #a, 8",
        "LIST, 16",
        "NOSUCH, 4"
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

    private void spend(int times, String line, long now) {
        for (int time = 0; time < times; time++) {
            pace.spend(message(line), limits(10, 4), now);
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
