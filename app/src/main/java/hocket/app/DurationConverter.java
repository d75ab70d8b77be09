package hocket.app;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time span such as {@code 90s}, {@code 10m}, {@code 1h30m} or {@code 2d}; not zero. */
final class DurationConverter implements ITypeConverter<Duration> {
    private static final Pattern SPAN =
            Pattern.compile(
                    "(?:(\\d{1,4})d)?(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?(?:(\\d{1,7})s)?",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public Duration convert(String text) {
        Matcher span = SPAN.matcher(text);
        Duration duration = span.matches() ? sum(span) : Duration.ZERO;
        if (duration.isZero()) {
            throw new TypeConversionException(
                    "'" + text + "' is not a time span such as 90s, 10m or 1h30m");
        }
        return duration;
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
}
