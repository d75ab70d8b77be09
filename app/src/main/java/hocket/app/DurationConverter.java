package hocket.app;

import hocket.app.config.TimeSpan;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time span such as {@code 90s}, {@code 10m}, {@code 1h30m} or {@code 2d}; not zero. */
final class DurationConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        return TimeSpan.parse(text)
                .filter(span -> !span.isZero())
                .orElseThrow(() ->
                        new TypeConversionException(
                                "'" + text + "' is not a time span such as 90s, 10m or 1h30m"));
    }
}
