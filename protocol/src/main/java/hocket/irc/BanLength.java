package hocket.irc;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a ban lasts, as operators write it: minutes ({@code 90}), or weeks, days, hours, minutes
 * and seconds ({@code 1d2h}); 0 for ever. At most {@value #MOST_DIGITS} digits each.
 */
final class BanLength {
    private static final int MOST_DIGITS = 6;

    private BanLength() {}

    /** The time that a text means; nothing if it means none. */
    static Optional<Duration> parse(String text) {
        Duration sum = Duration.ZERO;
        String rest = text;
        while (!rest.isEmpty()) {
            int digits = digits(rest);
            if (digits == 0 || digits > MOST_DIGITS) {
                return Optional.empty();
            }
            long number = Long.parseLong(rest.substring(0, digits));
            if (digits == rest.length()) {
                return rest.equals(text)
                        ? Optional.of(Duration.ofMinutes(number))
                        : Optional.empty();
            }
            Optional<Duration> unit = unit(rest.charAt(digits));
            if (unit.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(unit.get().multipliedBy(number));
            rest = rest.substring(digits + 1);
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(sum);
    }

    private static int digits(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static Optional<Duration> unit(char letter) {
        return switch (letter) {
            case 'w' -> Optional.of(Duration.ofDays(7));
            case 'd' -> Optional.of(Duration.ofDays(1));
            case 'h' -> Optional.of(Duration.ofHours(1));
            case 'm' -> Optional.of(Duration.ofMinutes(1));
            case 's' -> Optional.of(Duration.ofSeconds(1));
            default -> Optional.empty();
        };
    }
}
