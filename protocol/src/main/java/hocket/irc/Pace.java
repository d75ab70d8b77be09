package hocket.irc;

import java.time.Duration;

/**
 * How fast one client may send: a burst, and then a rate. What it sends is counted, never refused;
 * who has sent more than it may is not read until that is made up for.
 */
final class Pace {
    /** What an ordinary command counts for. */
    static final int ORDINARY = 4;

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** When all that was sent so far would be through at the steady rate. */
    private long paidFor;

    private long pausedUntil;

    /** A command came in. */
    void spend(IrcMessage message, IrcSettings.Limits limits, long now) {
        if (limits.perSecond() == 0) {
            pausedUntil = 0;
            return;
        }
        long each = SECOND / (ORDINARY * (long) limits.perSecond());
        paidFor = Math.max(paidFor, now) + cost(message) * each;
        pausedUntil = paidFor - (long) limits.burst() * ORDINARY * each;
    }

    /** Until when it has sent enough; in the past if it has not. */
    long pausedUntil() {
        return pausedUntil;
    }

    /** What is long to answer, or is told to many, counts for more; a sign of life for little. */
    static int cost(IrcMessage message) {
        return switch (message.command()) {
            case "PONG", "PING", "CAP" -> ORDINARY / 4;
            case "PRIVMSG" -> message.tags().containsKey("batch") ? ORDINARY / 4 : ORDINARY;
            case "JOIN", "NICK", "INVITE", "KNOCK", "WHO", "WHOIS", "WHOWAS", "NAMES", "OPER" ->
                    2 * ORDINARY;
            case "LIST" -> 4 * ORDINARY;
            default -> ORDINARY;
        };
    }
}
