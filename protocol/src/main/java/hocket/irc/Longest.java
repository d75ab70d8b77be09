package hocket.irc;

/**
 * How long texts may be, in bytes of UTF-8, so that each fits into a line with all that stands
 * before it there. What is longer is cut. {@link Isupport} tells clients of them.
 */
final class Longest {
    /** The reason of an absence. */
    static final int AWAY = 300;

    /** The reason for putting somebody out of a channel. */
    static final int KICK = 255;

    /** The topic of a channel. */
    static final int TOPIC = 300;

    /** A real name. */
    static final int REAL_NAME = 128;

    /** The key of a channel. */
    static final int KEY = 32;

    private Longest() {}
}
