package hocket.terminal.host;

import java.time.Duration;
import java.time.Instant;

/** A span of time as people read it: {@code 12s}, {@code 1m 05s}, {@code 2h 03m}. */
final class Elapsed {
    private static final int SIXTY = 60;

    private Elapsed() {}

    static String between(Instant since, Instant now) {
        long seconds = Math.max(0, Duration.between(since, now).toSeconds());
        long minutes = seconds / SIXTY;
        if (minutes == 0) {
            return seconds + "s";
        }
        return minutes < SIXTY
                ? minutes + "m " + twoDigits(seconds % SIXTY) + "s"
                : minutes / SIXTY + "h " + twoDigits(minutes % SIXTY) + "m";
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
