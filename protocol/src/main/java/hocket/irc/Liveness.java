package hocket.irc;

/**
 * Whether a client is still there: it has to register in time, and when it has been silent for long
 * it is asked for a sign of life. Anything that it sends is one.
 */
final class Liveness {
    /** What is to be done when time is up. */
    enum Due {
        NOTHING,
        /** It has not registered in time. */
        END_REGISTRATION,
        /** It has been silent for long. */
        ASK,
        /** It was asked and has not answered. */
        GIVE_UP
    }

    private static final long NOT_ASKED = -1;

    private long openedAt = -1;
    private long heardAt;
    private long askedAt = NOT_ASKED;

    /** Takes the time when it is called first. */
    void begin(long now) {
        if (openedAt < 0) {
            openedAt = now;
            heardAt = now;
        }
    }

    /** The client sent something. */
    void heard(long now) {
        heardAt = now;
        askedAt = NOT_ASKED;
    }

    /** When something is due. */
    long deadline(boolean registered, IrcSettings.Limits limits) {
        if (openedAt < 0) {
            return 0;
        }
        if (!registered) {
            return openedAt + limits.registration().toNanos();
        }
        return askedAt == NOT_ASKED
                ? heardAt + limits.pingAfter().toNanos()
                : askedAt + limits.pingTimeout().toNanos();
    }

    /** What is due now; a client that is to be asked counts as asked. */
    Due due(long now, boolean registered, IrcSettings.Limits limits) {
        if (now < deadline(registered, limits) || openedAt < 0) {
            return Due.NOTHING;
        }
        if (!registered) {
            return Due.END_REGISTRATION;
        }
        if (askedAt != NOT_ASKED) {
            return Due.GIVE_UP;
        }
        askedAt = now;
        return Due.ASK;
    }
}
