package hocket.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which time the history believes, by a wall clock and a monotonic one in the test's hands. */
class TrustedTimeTest {
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration AGE = Duration.ofDays(90);

    /** What it says of jumps: in a test that is no news. */
    private static final Logger SAID = Logger.getLogger("hocket.archive.TrustedTime");

    private final TrustedTime time = TrustedTime.of(this::wall, this::nanos);
    private Instant wall = START;
    private long nanos = -5;

    private Instant wall() {
        return wall;
    }

    private long nanos() {
        return nanos;
    }

    @BeforeEach
    void beSilent() {
        SAID.setUseParentHandlers(false);
    }

    @AfterEach
    void speak() {
        SAID.setUseParentHandlers(true);
    }

    private void begin() {
        time.begin(START.toEpochMilli(), AGE);
    }

    private void pass(Duration span) {
        wall = wall.plus(span);
        nanos += span.toNanos();
    }

    private void jump(Duration by) {
        wall = wall.plus(by);
    }

    private Instant believed() {
        return Instant.ofEpochMilli(time.millis());
    }

    @Test
    void goesWithTheWallClock() {
        begin();
        pass(Duration.ofDays(3));
        assertThat(believed()).isEqualTo(START.plus(Duration.ofDays(3)));
    }

    @Test
    void followsSmallCorrections() {
        begin();
        for (int hour = 1; hour <= 100; hour++) {
            pass(Duration.ofHours(1));
            jump(Duration.ofSeconds(30));
            assertThat(believed()).isEqualTo(wall);
        }
    }

    @Test
    void believesAJumpAheadAfterADay() {
        begin();
        jump(Duration.ofDays(365));
        assertThat(believed()).isEqualTo(START);
        pass(Duration.ofHours(23));
        assertThat(believed()).isEqualTo(START.plus(Duration.ofHours(23)));
        pass(Duration.ofHours(1));
        assertThat(believed()).isEqualTo(wall);
    }

    @Test
    void believesNothingOfAJumpThatIsTakenBack() {
        begin();
        jump(Duration.ofDays(365));
        believed();
        pass(Duration.ofHours(1));
        jump(Duration.ofDays(-365));
        assertThat(believed()).isEqualTo(START.plus(Duration.ofHours(1)));
        pass(Duration.ofDays(2));
        assertThat(believed()).isEqualTo(wall);
    }

    @Test
    void believesEachJumpAfterADayOfItsOwn() {
        begin();
        jump(Duration.ofHours(8));
        believed();
        pass(Duration.ofHours(20));
        jump(Duration.ofDays(365));
        believed();
        pass(Duration.ofHours(4));
        assertThat(believed()).isEqualTo(START.plus(Duration.ofHours(32)));
        pass(Duration.ofHours(20));
        assertThat(believed()).isEqualTo(wall);
    }

    @Test
    void believesAJumpBackAtOnceAndTheWayForwardAgainAfterADay() {
        begin();
        jump(Duration.ofDays(-3650));
        assertThat(believed()).isEqualTo(wall);
        jump(Duration.ofDays(3650));
        assertThat(believed()).isEqualTo(START.minus(Duration.ofDays(3650)));
        pass(Duration.ofDays(1));
        assertThat(believed()).isEqualTo(wall);
    }

    @Test
    void beginsWithTheNewestItemWhereNothingIsYoungEnough() {
        jump(Duration.ofDays(91));
        begin();
        assertThat(believed()).isEqualTo(START);
        pass(Duration.ofDays(1));
        assertThat(believed()).isEqualTo(wall);
    }

    @Test
    void isNotStartledByAWeekOff() {
        jump(Duration.ofDays(7));
        begin();
        assertThat(believed()).isEqualTo(wall);
    }

    @Test
    void doubtsOnWhenTheHistoryIsOpenedAgain() {
        begin();
        jump(Duration.ofDays(365));
        believed();
        time.begin(wall.toEpochMilli(), AGE);
        assertThat(believed()).isEqualTo(START);
    }

    @Test
    void aClockThatJumpsWithoutEndIsBelievedInTheEnd() {
        begin();
        for (int times = 0; times < 10_000; times++) {
            pass(Duration.ofSeconds(10));
            jump(Duration.ofMinutes(2));
            believed();
        }
        pass(Duration.ofDays(1));
        assertThat(believed()).isEqualTo(wall);
    }
}
