package hocket.app;

import hocket.app.config.Keys;
import hocket.archive.Keep;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how much of the history to keep: a time span such as {@code 90d}, or a size. */
final class KeepConverter implements ITypeConverter<Keep> {
    @Override
    public Keep convert(String text) {
        return Keys.KEEP
                .parse(text)
                .orElseThrow(() ->
                        new TypeConversionException(
                                "'"
                                        + text
                                        + "' is neither a time span from 1h such as 90d, nor a size"
                                        + " from 1MiB such as 20GiB"));
    }
}
