package hocket.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class LogClockTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Instant wall = NOON;
    private final LogClock clock = new LogClock(() -> wall, NOON);

    @Test
    void isTheWallClockAsLongAsThatGoesOn() {
        for (int at = 0; at < 5; at++) {
            assertThat(clock.next()).isEqualTo(wall);
            pass(Duration.ofSeconds(at));
        }
    }

    @Test
    void goesOnAtHalfPaceAfterTheWallClockWasSetBackAndIsRightAgainWhenItHasCaughtUp() {
        clock.next();
        pass(Duration.ofMinutes(-1));
        assertThat(clock.next()).isEqualTo(NOON);
        pass(Duration.ofMillis(300));
        assertThat(clock.next()).isEqualTo(NOON.plusMillis(150));
        int messages = 0;
        Instant before = clock.next();
        while (wall.isBefore(before)) {
            pass(Duration.ofMillis(300));
            Instant next = clock.next();
            assertThat(next).isAfterOrEqualTo(before);
            before = next;
            messages++;
        }
        assertThat(before).isEqualTo(wall);
        assertThat(Duration.ofMillis(300L * messages)).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void aQuietTimeWhileTheWallClockIsBehindIsNotAddedToTheLead() {
        clock.next();
        pass(Duration.ofDays(-1));
        clock.next();
        pass(Duration.ofHours(3));
        assertThat(clock.next()).isEqualTo(NOON.plusMillis(500));
    }

    @Test
    void neverDecreasesHoweverOftenTheWallClockJumps() {
        Instant before = clock.next();
        for (int at = 0; at < 1000; at++) {
            pass(Duration.ofSeconds(at % 7 == 0 ? -3600 : at % 5));
            Instant next = clock.next();
            assertThat(next).isAfterOrEqualTo(before);
            before = next;
        }
    }

    @Test
    void beginsBehindTheLastEntryOfAnEarlierLife() {
        LogClock later = new LogClock(() -> wall, NOON.plusSeconds(60));
        assertThat(later.next()).isEqualTo(NOON.plusSeconds(60));
        pass(Duration.ofMillis(10));
        assertThat(later.next()).isEqualTo(NOON.plusSeconds(60).plusMillis(5));
    }

    private void pass(Duration time) {
        wall = wall.plus(time);
    }
}
