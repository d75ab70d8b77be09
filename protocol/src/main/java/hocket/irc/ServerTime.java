package hocket.irc;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Moments as IRC writes them: {@code YYYY-MM-DDThh:mm:ss.sssZ} (IRCv3 server-time). */
final class ServerTime {
    private static final int YEAR = 4;

    private ServerTime() {}

    static LineBytes put(Instant instant, LineBytes out) {
        OffsetDateTime at = instant.atOffset(ZoneOffset.UTC);
        out.put(at.getYear(), YEAR);
        out.put('-').put(at.getMonthValue(), 2).put('-').put(at.getDayOfMonth(), 2);
        out.put('T').put(at.getHour(), 2).put(':').put(at.getMinute(), 2);
        out.put(':').put(at.getSecond(), 2);
        return out.put('.').put(at.getNano() / 1_000_000, 3).put('Z');
    }

    /**
     * The moment that a text names, to the millisecond. How many digits follow the second does not
     * matter; the year has four, and the zone is {@code Z}.
     */
    static Optional<Instant> parse(String text) {
        if (text.length() <= YEAR || text.charAt(YEAR) != '-' || !text.endsWith("Z")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text).truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }
}
