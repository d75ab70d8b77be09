package hocket.app.config;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people write a span of time: {@code 90s}, {@code 10m}, {@code 1h30m}, {@code 2d}. */
public final class TimeSpan {
    private static final Pattern SPAN =
            Pattern.compile(
                    "(?:(\\d{1,4})d)?(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?(?:(\\d{1,7})s)?",
                    Pattern.CASE_INSENSITIVE);

    private TimeSpan() {}

    /** The span that a text stands for, in whole seconds; nothing if it stands for none. */
    public static Optional<Duration> parse(String text) {
        Matcher span = SPAN.matcher(text);
        return !text.isEmpty() && span.matches() ? Optional.of(sum(span)) : Optional.empty();
    }

    /** The shortest way to write a span of whole seconds. */
    public static String write(Duration span) {
        String text =
                part(span.toDaysPart(), 'd')
                        + part(span.toHoursPart(), 'h')
                        + part(span.toMinutesPart(), 'm')
                        + part(span.toSecondsPart(), 's');
        return text.isEmpty() ? "0s" : text;
    }

    private static Duration sum(Matcher span) {
        return Duration.ofDays(number(span, 1))
                .plusHours(number(span, 2))
                .plusMinutes(number(span, 3))
                .plusSeconds(number(span, 4));
    }

    private static long number(Matcher span, int group) {
        String digits = span.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static String part(long count, char unit) {
        return count == 0 ? "" : "" + count + unit;
    }
}
