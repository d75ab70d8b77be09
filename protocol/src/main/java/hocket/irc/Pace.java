package hocket.irc;

import java.time.Duration;

/**
 * How fast one client may send: a burst, and then a rate. What it sends is counted, never refused;
 * who has sent more than it may is not read until that is made up for. Every line counts, also one
 * that cannot be understood; and so does the work that a question makes.
 */
final class Pace {
    /** What an ordinary command counts for. */
    static final int ORDINARY = 4;

    /** What a line of a message of several lines counts for. */
    static final int IN_BATCH = 1;

    /** How many users or channels that were looked at count for one. */
    private static final int LOOKED_AT = 100;

    /** A line of an answer takes as long as so many users or channels that are looked at. */
    private static final int TOLD = 3;

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** When all that was sent so far would be through at the steady rate. */
    private long paidFor;

    private long pausedUntil;

    /** Something came in, or was done for the client, that counts for so much. */
    void spend(int cost, IrcSettings.Limits limits, long now) {
        if (limits.perSecond() == 0) {
            pausedUntil = 0;
            return;
        }
        long each = SECOND / (ORDINARY * (long) limits.perSecond());
        paidFor = Math.max(paidFor, now) + cost * each;
        pausedUntil = paidFor - (long) limits.burst() * ORDINARY * each;
    }

    /** Until when it has sent enough; in the past if it has not. */
    long pausedUntil() {
        return pausedUntil;
    }

    /** What is long to answer, or is told to many, counts for more; a sign of life for little. */
    static int cost(IrcMessage message) {
        return costOfOne(message) + costOfMore(message);
    }

    /** What a question counts for besides, by how much is looked at and told to answer it. */
    static int costOfAnswer(int lookedAt, int told) {
        return (lookedAt + TOLD * told) / LOOKED_AT;
    }

    private static int costOfOne(IrcMessage message) {
        return switch (message.command()) {
            case "PONG", "PING", "CAP" -> ORDINARY / 4;
            case "JOIN",
                    "NICK",
                    "INVITE",
                    "KNOCK",
                    "WHO",
                    "WHOIS",
                    "WHOWAS",
                    "NAMES",
                    "OPER",
                    "CHATHISTORY" ->
                    2 * ORDINARY;
            case "LIST" -> 4 * ORDINARY;
            default -> ORDINARY;
        };
    }

    /** What the channels or users count for that are named after the first. */
    private static int costOfMore(IrcMessage message) {
        int more = (int) message.parameter(0).chars().filter(c -> c == ',').count();
        return switch (message.command()) {
            case "JOIN", "PART" -> more * (ORDINARY / 2);
            case "PRIVMSG", "NOTICE", "TAGMSG", "NAMES" ->
                    Math.min(more, MessageHandlers.MOST_TARGETS - 1) * ORDINARY;
            default -> 0;
        };
    }
}
