package hocket.app;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a TCP port, 0 to 65535. */
final class PortConverter implements ITypeConverter<Integer> {
    static final int HIGHEST = 65_535;

    @Override
    public Integer convert(String text) {
        return parse(text);
    }

    static int parse(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int port = digits && text.length() <= 5 ? Integer.parseInt(text) : HIGHEST + 1;
        if (port > HIGHEST) {
            throw new TypeConversionException(
                    "'" + text + "' is not a port number from 0 to " + HIGHEST);
        }
        return port;
    }
}
