package hocket.app.history;

import hocket.app.config.TimeSpan;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A time as people write it, which is as long as what they write is vague: a day, a minute, a
 * second, a millisecond.
 *
 * @param first its first millisecond
 * @param last its last millisecond
 */
public record Moment(Instant first, Instant last) {
    private static final int LENGTH_WITH_MINUTES = "2026-11-22T10:15".length();
    private static final int LENGTH_WITH_SECONDS = "2026-11-22T10:15:03".length();

    /**
     * Reads a day ({@code 2026-11-22}), a time of a day ({@code 2026-11-22T10:15}, seconds and
     * their fractions if wanted, {@code Z} or an offset if not in the given zone; a space is as
     * good as the {@code T}), or how long ago ({@code 90s}, {@code 2h}, {@code 7d}).
     *
     * @return nothing if it is none of these
     */
    public static Optional<Moment> parse(String text, ZoneId zone, Instant now) {
        try {
            Optional<Moment> ago =
                    TimeSpan.parse(text).map(span -> lasting(now.minus(span), ChronoUnit.MILLIS));
            return ago.isPresent() ? ago : Optional.of(absolute(text.replace(' ', 'T'), zone));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Moment absolute(String text, ZoneId zone) {
        int time = text.indexOf('T');
        if (time < 0) {
            LocalDate day = LocalDate.parse(text);
            return between(start(day, zone), start(day.plusDays(1), zone));
        }
        int end = endOfTime(text, time);
        Instant start =
                end < text.length()
                        ? OffsetDateTime.parse(text).toInstant()
                        : LocalDateTime.parse(text).atZone(zone).toInstant();
        return lasting(start, precision(end));
    }

    /** Where the time ends, and an offset or Z begins. */
    private static int endOfTime(String text, int from) {
        int at = from;
        while (at < text.length() && "Z+-".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static ChronoUnit precision(int length) {
        if (length <= LENGTH_WITH_MINUTES) {
            return ChronoUnit.MINUTES;
        }
        return length <= LENGTH_WITH_SECONDS ? ChronoUnit.SECONDS : ChronoUnit.MILLIS;
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Moment lasting(Instant start, ChronoUnit unit) {
        return between(start, start.plus(1, unit));
    }

    private static Moment between(Instant start, Instant end) {
        return new Moment(start, end.minusMillis(1));
    }
}
