package hocket.app;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of guests, connections or messages, from 1 to 100,000. */
final class CountConverter implements ITypeConverter<Integer> {
    private static final int MOST = 100_000;

    @Override
    public Integer convert(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int count = digits && text.length() <= 6 ? Integer.parseInt(text) : 0;
        if (count < 1 || count > MOST) {
            throw new TypeConversionException("'" + text + "' is not a number from 1 to " + MOST);
        }
        return count;
    }
}
