package hocket.app.config;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people write a number of bytes: {@code 512B}, {@code 64KiB}, {@code 1MiB}. */
final class Size {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,10})(B|KiB|MiB|GiB)");
    private static final int STEP = 1024;

    private Size() {}

    /** The number of bytes that a text stands for; nothing if it stands for none. */
    static OptionalLong parse(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            return OptionalLong.empty();
        }
        long count = Long.parseLong(size.group(1));
        long unit = unit(size.group(2));
        return count <= Long.MAX_VALUE / unit
                ? OptionalLong.of(count * unit)
                : OptionalLong.empty();
    }

    /** In the largest unit of which it is a whole number. */
    static String write(long bytes) {
        long count = bytes;
        int unit = 0;
        while (count != 0 && count % STEP == 0 && unit < 3) {
            count /= STEP;
            unit++;
        }
        return count + new String[] {"B", "KiB", "MiB", "GiB"}[unit];
    }

    private static long unit(String name) {
        return switch (name) {
            case "GiB" -> (long) STEP * STEP * STEP;
            case "MiB" -> STEP * STEP;
            case "KiB" -> STEP;
            default -> 1;
        };
    }
}
