package hocket.app.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes times as people read them, with their offset: {@code 2026-11-22 10:15:03+01:00}. */
public final class Times {
    private final ZoneId zone;
    private final DateTimeFormatter format;
    private final DateTimeFormatter minutes;

    public Times(ZoneId zone) {
        this.zone = zone;
        this.format =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssxxx", Locale.ROOT).withZone(zone);
        this.minutes = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    }

    /** In whose days and hours people think. */
    public ZoneId zone() {
        return zone;
    }

    public String of(Instant instant) {
        return format.format(instant);
    }

    /** Only to the minute, and without the offset: {@code 2026-11-22 10:15}. */
    public String minute(Instant instant) {
        return minutes.format(instant);
    }
}
